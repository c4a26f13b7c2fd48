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
