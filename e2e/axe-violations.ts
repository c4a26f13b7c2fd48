import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The levels of WCAG that every page of ours and of the local EHR meets. */
export const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const

/** Passes are not collected: on a page of thousands of elements they take most of the time. */
const options = { resultTypes: ['violations' as const] }

/**
 * What axe finds on a page, by all of its rules or by those with a tag.
 *
 * axe runs in one piece, which is several times as fast, and looks into no frame: see `violationsWithFrames`.
 */
export async function violationsOn(page: Page, tags?: readonly string[]) {
  const axe = new AxeBuilder({ page }).options(options).setLegacyMode()
  if (tags) axe.withTags([...tags])
  return (await axe.analyze()).violations
}

/** What axe finds on a page and in its frames. */
export async function violationsWithFrames(page: Page, tags: readonly string[]) {
  const axe = new AxeBuilder({ page }).options(options).withTags([...tags])
  return (await axe.analyze()).violations
}
