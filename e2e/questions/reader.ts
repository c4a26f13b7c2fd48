import { expect, type Locator, type Page } from '@playwright/test'

/** A clinician at the screen, whose every click, key press and scroll is counted. */
export interface Reader {
  readonly page: Page
  /**
   * Presses what is called this.
   * @param kept how it is called on the page of questions, where its name has days or counts in it
   */
  readonly press: (called: string | RegExp | Locator, kept?: string) => Promise<void>
  /** Reads something; it has to be in sight, and its words have to be these. */
  readonly read: (place: Locator, words: RegExp) => Promise<void>
  /** What was done, one action each. */
  readonly actions: readonly string[]
}

/** One turn of a wheel, or one swipe: most of the window, so that a line of what was seen stays. */
const scrollPart = 0.85
/** Nobody scrolls for longer. */
const mostScrolls = 25

export function createReader(page: Page): Reader {
  const actions: string[] = []
  return {
    page,
    actions,
    press: async (called, kept) => {
      const place = isName(called) ? named(called) : called
      await place.waitFor()
      const name = (await place.textContent()) ?? ''
      await bringIntoSight(place)
      await place.click()
      actions.push(`press ${kept ?? `“${name.trim()}”`}`)
    },
    read: async (place, words) => {
      await expect(place.first()).toContainText(words)
      await bringIntoSight(place.first())
    },
  }

  function named(called: string | RegExp): Locator {
    return page
      .getByRole('link', { name: called, exact: true })
      .or(page.getByRole('button', { name: called, exact: true }))
      .or(page.getByRole('rowheader').getByRole('button', { name: called, exact: true }))
      .first()
  }

  async function bringIntoSight(place: Locator): Promise<void> {
    await place.waitFor()
    for (let scrolls = 0; scrolls < mostScrolls; scrolls += 1) {
      const side = await place.evaluate((element, part) => {
        // The part of the page, or of a box in it, that scrolls with it and does not show all of it.
        const scrollers: Element[] = []
        for (let each = element.parentElement; each; each = each.parentElement)
          if (
            each.scrollHeight > each.clientHeight &&
            /auto|scroll/.test(getComputedStyle(each).overflowY)
          )
            scrollers.push(each)
        for (const scroller of [...scrollers, undefined]) {
          const room = scroller?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight }
          const { top, bottom } = element.getBoundingClientRect()
          // Something taller than the room is read from its beginning.
          const isTall = bottom - top > room.bottom - room.top
          const isAbove = top < room.top - 1 && !isTall
          const isBelow = (isTall ? top : bottom) > room.bottom + 1
          if (!isAbove && !isBelow) continue
          const by = (isAbove ? -1 : 1) * part * (room.bottom - room.top)
          ;(scroller ?? window).scrollBy(0, by)
          return by
        }
        return 0
      }, scrollPart)
      if (side === 0) return
      actions.push(side > 0 ? 'scroll' : 'scroll back')
    }
    throw new Error('It cannot be scrolled into sight.')
  }
}

function isName(called: string | RegExp | Locator): called is string | RegExp {
  return typeof called === 'string' || called instanceof RegExp
}
