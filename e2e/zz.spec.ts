import { expect, test } from './clinic.ts'
test.use({ locale: 'fr-CA' })
test('wide', async ({ clinic, page }) => {
  test.setTimeout(90000)
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expect(page.locator('[data-ring=complete]')).toHaveCount(3, { timeout: 20000 })
  for (const t of await page.locator('.completeness [aria-expanded]').all()) await t.click()
  for (let i = 0; i < 60; i++) {
    const c = page.locator('.panel__body [aria-expanded=false]')
    if ((await c.count()) === 0) break
    await c.first().click()
  }
  await page.waitForTimeout(1500)
  await page.setViewportSize({ width: 380, height: 900 })
  await page.waitForTimeout(500)
  console.log(
    JSON.stringify(
      await page.evaluate(() => [
        document.documentElement.scrollWidth,
        ...[...document.querySelectorAll('body *')]
          .filter((e) => e.getBoundingClientRect().right > 381 && !e.closest('.reading-table'))
          .slice(0, 25)
          .map(
            (e) =>
              `${e.tagName}.${e.getAttribute('class')} ${Math.round(e.getBoundingClientRect().right)} ${e.textContent?.slice(0, 40)}`,
          ),
      ]),
      null,
      1,
    ),
  )
})
