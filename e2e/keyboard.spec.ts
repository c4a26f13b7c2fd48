import type { Locator, Page } from '@playwright/test'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

/** Whether a Tab goes on from somewhere, and not from the top of the page. */
const hasFocus = (page: Page) => () =>
  page.evaluate(() => document.activeElement !== document.body && document.hasFocus())

/** What a keyboard has besides comes after the first chart. */
async function expectReady(page: Page): Promise<void> {
  await expectRead(page)
  await expect(page.getByRole('link', { name: 'Skip to the chart' })).toBeAttached()
}

test('a link in the news leads to a test with the focus on the new screen; Escape closes it, and Back leads back', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-sepsis'))
  await expectReady(page)
  await page.getByRole('region', { name: 'What is new' }).getByRole('link').first().press('Enter')
  const close = page.getByRole('button', { name: 'Close', exact: true })
  await expect(close).toBeVisible()
  await expect.poll(hasFocus(page)).toBe(true)
  await page.keyboard.press('Escape')
  await expect(close).toHaveCount(0)
  await expect.poll(hasFocus(page)).toBe(true)
  await page.goBack()
  await expect(chartIn(page).medications).toBeVisible()
  await expect.poll(hasFocus(page)).toBe(true)
})

test('Escape closes a row of the summary, from inside of it, and first a source that is open there', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectReady(page)
  const { laboratory, vitalSigns } = chartIn(page)
  const names = ['Potassium', 'Creatinine'].map((name) =>
    laboratory.getByRole('button', { name, exact: true }),
  )
  for (const name of names) await name.click()
  const [potassium, creatinine] = names as [Locator, Locator]
  const table = laboratory.getByRole('table', { name: /All readings of Potassium/ })
  const source = table.getByRole('button', { name: 'Source' }).first()
  await source.press('Enter')
  await expect(source).toHaveAttribute('aria-expanded', 'true')
  // It takes no focus.
  await table.getByText('resourceType').click()
  await page.keyboard.press('Escape')
  await expect(source).toBeFocused()
  await expect(source).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Escape')
  await expect(potassium).toBeFocused()
  await expect(potassium).toHaveAttribute('aria-expanded', 'false')
  await expect(creatinine).toHaveAttribute('aria-expanded', 'true')
  await test.step('and what opens below the blood pressure', async () => {
    const pressure = vitalSigns.getByRole('button', { name: 'Blood pressure' })
    await pressure.click()
    await vitalSigns.getByRole('group', { name: /All readings/ }).focus()
    await page.keyboard.press('Escape')
    await expect(pressure).toBeFocused()
    await expect(pressure).toHaveAttribute('aria-expanded', 'false')
  })
})

test('Escape closes a table of vital signs, and the focus goes to what had opened it', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectReady(page)
  await page.getByRole('link', { name: 'Vital signs' }).click()
  for (const name of ['Blood pressure', 'Weight']) {
    const card = page.getByRole('region', { name, exact: true })
    const button = card.getByRole('button', { name: 'All readings' })
    await button.click()
    await card.getByRole('group', { name: /All readings/ }).focus()
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
    await expect(card.getByRole('table', { name: /All readings/ })).toHaveCount(0)
  }
})
