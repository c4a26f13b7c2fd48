import type { Locator } from '@playwright/test'
import { expect, test } from './clinic.ts'

const family = 'OKONKWO-BLANCHARD'
const role = 'Family physician, clinical teaching unit'

function topOfText(element: Locator): Promise<number> {
  return element.evaluate((holder) => {
    const range = document.createRange()
    range.selectNodeContents(holder)
    return range.getBoundingClientRect().top
  })
}

for (const [locale, all] of [
  ['en-CA', 'Vital signs'],
  ['fr-CA', 'Signes vitaux'],
] as const)
  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    test('the navigation is one line from 800 px, however long the name and the role of its reader', async ({
      clinic,
      quiet: page,
    }) => {
      await page.route(/\/Practitioner\/[^/?]+$/, async (route) => {
        const response = await route.fetch()
        const record = (await response.json()) as Record<string, unknown>
        await route.fulfill({
          response,
          json: {
            ...record,
            name: [{ family, given: ['Chukwuemeka', 'Alexandre'] }],
            qualification: [{ code: { text: role } }],
          },
        })
      })
      await page.goto(clinic.launchUrl('story-healthy-young'))
      await expect(page.getByRole('link', { name: all })).toBeVisible()
      const reader = page.getByRole('button', { name: family })
      await expect(reader).toContainText(role)
      const navigation = page.getByRole('navigation')
      for (const width of [800, 960, 961, 1023, 1024, 1100, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await expect.poll(async () => (await navigation.boundingBox())?.height).toBeLessThan(50)
        // On the line of its neighbour, although there are words before it that are heard only.
        expect(await topOfText(reader)).toBeCloseTo(
          await topOfText(navigation.locator('.languages .button')),
          0,
        )
        // Enough of the name to know whose it is; a press shows all of it.
        expect((await reader.boundingBox())?.width).toBeGreaterThan(80)
        await reader.click()
        const whole = page.locator('.reader__menu dd').first()
        await expect(whole).toContainText(role)
        await expect(whole).toBeInViewport({ ratio: 1 })
        await reader.click()
      }
    })
  })
