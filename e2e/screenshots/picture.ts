import type { Page } from '@playwright/test'
import { test, type Clinic } from '../clinic.ts'

/** A picture in docs/screenshots: at each width, a page that was prepared for it. */
export function picture(
  name: string,
  widths: readonly number[],
  prepare: (page: Page, clinic: Clinic) => Promise<void>,
  part: 'window' | 'whole page where narrow' = 'whole page where narrow',
): void {
  for (const width of widths) {
    test(`${name} at ${String(width)} px`, async ({ clinic, page }) => {
      await page.setViewportSize({ width, height: 900 })
      await prepare(page, clinic)
      // Animations have ended by then.
      await page.waitForTimeout(600)
      const isWhole = part !== 'window' && width < 1000
      await takePicture(page, `${name}-${String(width)}`, isWhole)
    })
  }
}

/** Of the window, or of the whole page however long it is. */
export async function takePicture(page: Page, name: string, fullPage: boolean): Promise<void> {
  await page.screenshot({ path: `docs/screenshots/${name}.png`, fullPage })
}
