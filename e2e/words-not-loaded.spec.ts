import type { Page } from '@playwright/test'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

/** The connection fails for one file of words. */
const withhold = (page: Page, name: string) =>
  page.route(`**/assets/${name}-*.js`, (route) => route.abort())

test('a failure whose words cannot be loaded still says its code', async ({ clinic, page }) => {
  await withhold(page, 'failures')
  await page.goto(`${clinic.app}/e/local-ehr/callback?code=stolen&state=not-ours`)
  await expect(page.getByRole('alert')).toHaveText('SC-STATE-UNKNOWN')
})

test('the launch page without its words still says the code', async ({ clinic, page }) => {
  await withhold(page, 'failures')
  await page.goto(`${clinic.app}/launch.html?launch=x`)
  await expect(page.getByRole('alert')).toHaveText('SC-MALFORMED-LAUNCH')
})

test('a page without its first words is not blank', async ({ clinic, page }) => {
  await withhold(page, 'first-screen')
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expect(page.locator('body')).toContainText('SC-PAGE-NOT-LOADED')
})

test('details that cannot be loaded say so, and are tried again; the way out needs none of them', async ({
  clinic,
  page,
}) => {
  await withhold(page, 'late-words')
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  const { laboratory } = chartIn(page)
  const details = laboratory.getByRole('button', { name: 'Details' })
  await details.click()
  await expect(laboratory.getByRole('alert')).toContainText('This part could not be loaded')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await page.unroute('**/assets/late-words-*.js')
  await details.click()
  await details.click()
  await expect(laboratory).toContainText('Received')
  await withhold(page, 'late-words')
  await withhold(page, 'session-end')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('alert')).toContainText('You are signed out')
})

test('a language that cannot be loaded changes nothing, and the page says so', async ({
  clinic,
  page,
}) => {
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  await withhold(page, 'first-screen')
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page.getByRole('alert')).toContainText('The other language could not be loaded')
  await expect(chartIn(page).vitalSigns).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('sidechart.locale'))).toBeNull()
})

test('an alarm whose words cannot be loaded still says what it is about, both records and its code', async ({
  clinic,
  page,
}) => {
  await withhold(page, 'late-words')
  await page.route('**/fhir/r4/Patient/*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { resourceType: 'Patient', id: 'somebody-else' } })
  })
  await page.goto(clinic.launchUrl('story-healthy-young'))
  const alarm = page.getByRole('alert')
  await expect(alarm).toContainText('This may be the wrong patient. No chart is shown.')
  await expect(alarm).toContainText('Patient/somebody-else')
  await expect(alarm).toContainText('SC-OTHER-PATIENT')
})
