import type { Page } from '@playwright/test'
import { chartIn } from './chart-page.ts'
import { expect } from './clinic.ts'

/**
 * The summary of the fullest story, with everything that makes it long, is one screen: in a window of 1440 by 900
 * nothing is below it, in English and in French, whose words are longer.
 */
export async function expectOneScreen(page: Page): Promise<void> {
  await expect(page.locator('.labelled-trend')).toBeVisible()
  await expect(chartIn(page).vitalSigns).toContainText(/−\d+\.\d kg since/)
  // What comes after the first chart, such as the comparison of instructions, takes room away again.
  const height = () => page.evaluate(() => document.documentElement.scrollHeight)
  await expect.poll(height).toBeLessThanOrEqual(900)
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page.getByRole('heading', { name: 'Signes vitaux' })).toBeVisible()
  await expect.poll(height).toBeLessThanOrEqual(900)
}
