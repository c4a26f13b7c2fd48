import { expect, type Locator, type Page } from '@playwright/test'

/** A clinician at the screen, whose every click, key press and scroll is counted. */
export interface Reader {
  readonly page: Page
  /** Presses what is called this. */
  readonly press: (called: string | RegExp) => Promise<void>
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
    press: async (called) => {
      const place = page
        .getByRole('link', { name: called, exact: true })
        .or(page.getByRole('button', { name: called, exact: true }))
        .or(page.getByRole('rowheader').getByRole('button', { name: called, exact: true }))
        .first()
      await place.waitFor()
      const name = (await place.textContent()) ?? ''
      await bringIntoSight(place)
      await place.click()
      actions.push(`press “${name.trim()}”`)
    },
    read: async (place, words) => {
      await expect(place.first()).toContainText(words)
      await bringIntoSight(place.first())
    },
  }

  async function bringIntoSight(place: Locator): Promise<void> {
    await place.waitFor()
    for (let scrolls = 0; scrolls < mostScrolls; scrolls += 1) {
      const side = await place.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        // Something taller than the window is read from its beginning.
        const isTall = bottom - top > innerHeight
        if (top < 0 && !isTall) return -1
        return (isTall ? top : bottom) > innerHeight ? 1 : 0
      })
      if (side === 0) return
      await page.evaluate((by) => {
        scrollBy(0, by * innerHeight)
      }, side * scrollPart)
      actions.push(side > 0 ? 'scroll' : 'scroll back')
    }
    throw new Error('It cannot be scrolled into sight.')
  }
}
