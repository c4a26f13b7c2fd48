import { expect, type FrameLocator, type Page } from '@playwright/test'

/** The chart, found by its landmarks. */
export function chartIn(page: Page | FrameLocator) {
  return {
    banner: page.getByRole('banner', { name: 'Patient' }),
    vitalSigns: page.getByRole('region', { name: 'Vital signs' }),
    laboratory: page.getByRole('region', { name: 'Laboratory results' }),
    medications: page.getByRole('region', { name: 'Medications' }),
    lines: page.getByRole('region').locator('.completeness[data-ring]'),
  }
}

/** Waits until every panel has finished loading. */
export async function expectRead(page: Page | FrameLocator): Promise<void> {
  const { vitalSigns, laboratory, medications } = chartIn(page)
  for (const panel of [vitalSigns, laboratory, medications]) {
    await expect(panel.locator('.completeness')).toBeVisible({ timeout: 20_000 })
    await expect(panel.locator('[data-ring=loading]')).toHaveCount(0, { timeout: 20_000 })
  }
}

/** Opens a chart in a page whose clock can be set afterwards (`showAsOf`), and waits until it is read. */
export async function openWithClock(page: Page, launchUrl: string): Promise<void> {
  await page.clock.install()
  await page.goto(launchUrl)
  await expectRead(page)
}

/**
 * Shows what was read as of another time: an app that is opened by a wrong clock refuses it, but its ages follow the
 * clock by the minute. The chart was opened with `openWithClock`.
 */
export async function showAsOf(page: Page, time: number | string): Promise<void> {
  await page.clock.setSystemTime(time)
  await page.clock.fastForward('01:01')
}

/**
 * Says in the page, as another tab of the browser does, that someone else is open there: in an EHR of another name,
 * unless one is given.
 */
export async function announceNeighbour(page: Page, name: string, ehr = name): Promise<void> {
  const shown = { name, ehr, birthDate: '1961-07-02' }
  await page.evaluate((neighbour) => {
    const shows = { ...neighbour, record: 'https://ehr.example/fhir/Patient/neighbour' }
    const channel = new BroadcastChannel('sidechart.open-patients')
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
    channel.postMessage({ from: 'neighbour', shows, asks: false })
    channel.close()
  }, shown)
  await expect(page.locator('.other-patients')).toContainText(name)
}
