import { AxeBuilder } from '@axe-core/playwright'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

test('axe finds nothing on the chart, opened and closed, wide and narrow', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  for (const width of [1440, 1024, 380]) {
    await page.setViewportSize({ width, height: 900 })
    expect((await new AxeBuilder({ page }).withTags(rules).analyze()).violations).toEqual([])
  }
  const { laboratory, medications } = chartIn(page)
  await laboratory.getByRole('button', { name: 'Potassium' }).click()
  await laboratory.getByRole('button', { name: 'Details' }).click()
  await medications.getByRole('button', { name: /Past/ }).click()
  await expect(laboratory.getByRole('img', { name: /Trend of Potassium in/ })).toBeVisible()
  expect((await new AxeBuilder({ page }).withTags(rules).analyze()).violations).toEqual([])
})

test('axe finds nothing on the report, the launch page and the EHR’s pages', async ({
  clinic,
  page,
}) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await page.getByRole('link', { name: 'Session report' }).click()
  await expect(page.getByRole('heading', { name: 'Searches' })).toBeVisible()
  expect((await new AxeBuilder({ page }).withTags(rules).analyze()).violations).toEqual([])
  for (const url of [
    `${clinic.app}/launch.html`,
    clinic.app,
    `${clinic.ehr}?patient=story-heart-failure`,
    clinic.portal,
  ]) {
    await page.goto(url)
    expect((await new AxeBuilder({ page }).withTags(rules).analyze()).violations, url).toEqual([])
  }
})

test('a keyboard alone opens an analyte and reads all of its results', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  const { laboratory } = chartIn(page)
  const potassium = laboratory.getByRole('button', { name: 'Potassium' })
  await potassium.focus()
  await page.keyboard.press('Enter')
  await expect(potassium).toHaveAttribute('aria-expanded', 'true')
  await expect(
    laboratory.getByRole('table', { name: /All readings of Potassium/ }).getByRole('row'),
  ).toHaveCount(28)
})

test('no page is wider than its window', async ({ clinic, quiet: page }) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  for (const width of [1440, 1024, 720, 380, 320]) {
    await page.setViewportSize({ width, height: 900 })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, `at ${String(width)} px`).toBeLessThanOrEqual(0)
  }
})
