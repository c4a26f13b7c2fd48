import type { Page } from '@playwright/test'

/**
 * What a reader cannot read on a page: text that leaves its own box or the page without a way to scroll to it, and texts
 * that lie over each other. Text for screen readers alone is not counted, nor what is cut with a mark of it.
 */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Piece {
      readonly text: string
      readonly box: DOMRect
      readonly at: Element
    }
    const faults: string[] = []
    const pieces: Piece[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!at || text === '' || !at.checkVisibility({ visibilityProperty: true })) continue
      if (at.closest('script, style, title, noscript') || isForScreenReaders(at)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      // A line of text is as high as its letters, not as its line: neighbours may touch.
      for (const box of range.getClientRects()) {
        const clip = Math.min(3, box.height / 5)
        const inner = new DOMRect(box.x, box.y + clip, box.width, box.height - 2 * clip)
        if (inner.width > 1) pieces.push({ text, box: inner, at })
      }
    }
    for (const { text, box, at } of pieces) {
      const cutter = cutBy(at, box)
      if (cutter !== undefined) faults.push(`cut by ${cutter}: ${text.slice(0, 60)}`)
    }
    const shown = pieces
      .flatMap((piece) => shownPart(piece) ?? [])
      .toSorted((one, other) => one.box.top - other.box.top)
    for (const [index, one] of shown.entries()) {
      for (const other of shown.slice(index + 1)) {
        if (other.box.top >= one.box.bottom) break
        if (!isOver(one.box, other.box) || isLayered(one.at, other.at)) continue
        faults.push(`over each other: ${one.text.slice(0, 40)} / ${other.text.slice(0, 40)}`)
      }
    }
    return [...new Set(faults)]

    function isForScreenReaders(at: Element): boolean {
      for (let around: Element | null = at; around; around = around.parentElement)
        if (getComputedStyle(around).clipPath.startsWith('inset(50%')) return true
      return false
    }

    function isOver(one: DOMRect, other: DOMRect): boolean {
      return (
        one.left < other.right - 1 &&
        other.left < one.right - 1 &&
        one.top < other.bottom - 1 &&
        other.top < one.bottom - 1
      )
    }

    /** What sticks lies over what scrolls below it, and a point's value over its drawing. */
    function isLayered(one: Element, other: Element): boolean {
      const layer = (each: Element) =>
        each.closest(
          '.sheet__name, .sheet thead, .banner, .reading-table thead, .vitals__ways thead, .readout',
        )
      return layer(one) !== layer(other)
    }

    /** What is left of it within every box that scrolls around it. */
    function shownPart({ text, box, at }: Piece): Piece | undefined {
      let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom]
      for (let around: Element | null = at; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === 'visible') continue
        const edge = around.getBoundingClientRect()
        left = Math.max(left, edge.left)
        top = Math.max(top, edge.top)
        right = Math.min(right, edge.right)
        bottom = Math.min(bottom, edge.bottom)
      }
      return right - left > 1 && bottom - top > 1
        ? { text, at, box: new DOMRect(left, top, right - left, bottom - top) }
        : undefined
    }

    /** The box that hides part of a text, where nothing can be scrolled to see it. */
    function cutBy(at: Element, box: DOMRect): string | undefined {
      for (let around: Element | null = at; around; around = around.parentElement) {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(around)
        if (textOverflow === 'ellipsis') return undefined
        if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto') return undefined
        const edge = around.getBoundingClientRect()
        const isHidden = overflowX === 'hidden' || overflowX === 'clip'
        if (isHidden && (box.right > edge.right + 1 || box.left < edge.left - 1))
          return around.getAttribute('class') ?? around.tagName
      }
      return box.right > document.documentElement.clientWidth + 1 || box.left < -1
        ? 'the window'
        : undefined
    }
  })
}
