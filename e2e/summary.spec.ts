import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

test('the fullest story is one screen: nothing of the summary is below a window of 1440 by 900', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  await expect(page.locator('.labelled-trend')).toBeVisible()
  await expect(chartIn(page).vitalSigns).toContainText(/−\d+\.\d since/)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height).toBeLessThanOrEqual(900)
})
