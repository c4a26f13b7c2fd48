import { chartIn, expectRead } from './chart-page.ts'
import { expect, listen, test } from './clinic.ts'
import { desktopIn, openDesktop } from './ehr-page.ts'

test('a clinician opens the app in a pane beside the EHR’s chart', async ({
  clinic,
  quiet: page,
}) => {
  await openDesktop(page, clinic)
  const { patients, chart: chartOf, app } = desktopIn(page)
  await patients.getByRole('link', { name: /Beaulieu, Odette/ }).click()
  await chartOf(/Odette/)
    .getByRole('button', { name: 'Sidechart beside the chart' })
    .click()
  const pane = app(/Odette/)
  await expectRead(pane)
  const chart = chartIn(pane)
  await expect(chart.banner).toContainText('BEAULIEU, Odette')
  await expect(chart.vitalSigns).toContainText('Blood pressure')
  await expect(chart.laboratory).toContainText('Potassium')
  await expect(chart.medications).toContainText('carvedilol')
})

test('a clinician opens the app in a new window', async ({ clinic, quiet: page }) => {
  await openDesktop(page, clinic, 'story-hypothyroidism')
  const [chartPage] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'New window' }).first().click(),
  ])
  const heard: string[] = []
  listen(chartPage, heard)
  await expectRead(chartPage)
  await expect(chartIn(chartPage).banner).toContainText('BEAULIEU, Colette')
  await expect(chartIn(chartPage).laboratory).toContainText('Thyrotropin')
  await expect(chartIn(chartPage).medications).toContainText('levothyroxine')
  expect(heard).toEqual([])
})

test('a patient opens their own chart from the portal', async ({ clinic, quiet: page }) => {
  await page.goto(clinic.portal)
  await page.getByRole('button', { name: 'Nguyen, Thi Lan' }).click()
  await page.getByRole('link', { name: 'Open my chart in Sidechart' }).click()
  await page.getByRole('link', { name: 'Local sandbox EHR' }).click()
  await page.getByRole('button', { name: 'Continue as Nguyen, Thi Lan' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expectRead(page)
  const chart = chartIn(page)
  await expect(chart.banner).toContainText('NGUYEN, Thi Lan')
  await expect(chart.vitalSigns).toContainText('Weight')
  await expect(chart.laboratory).toContainText('Thyrotropin')
  await expect(chart.medications).toContainText('ONCE WEEKLY')
})

test('a mother opens her child’s chart from the portal, as herself', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.portal)
  await page
    .getByRole('button', { name: /Kowalchuk, Irena|Kowalchuk/ })
    .last()
    .click()
  await expect(page.getByRole('main')).toContainText('Kowalchuk, Maya')
  await page.getByRole('link', { name: 'Open my chart in Sidechart' }).click()
  await page.getByRole('link', { name: 'Local sandbox EHR' }).click()
  await page.getByRole('button', { name: /Continue as Kowalchuk/ }).click()
  await expect(page.getByRole('main')).toContainText('on someone’s behalf')
  await page.getByRole('button', { name: 'Allow' }).click()
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('KOWALCHUK, Maya')
  await expect(page.locator('.on-behalf')).toHaveText(
    'This is the chart of KOWALCHUK, Maya June, not your own. Signed in: KOWALCHUK, Tessa (mother).',
  )
  await page.getByRole('link', { name: 'Session' }).click()
  await expect(page.getByRole('main')).toContainText('RelatedPerson/')
})

test('a patient who refuses one permission sees one panel “not permitted” and the others filled', async ({
  clinic,
  page,
}) => {
  await page.goto(`${clinic.app}/launch.html`)
  await page.getByRole('link', { name: 'Local sandbox EHR' }).click()
  await page.getByRole('button', { name: 'Okafor, Daniel' }).click()
  await page.getByLabel(/laboratory results/).uncheck()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expectRead(page)
  const chart = chartIn(page)
  await expect(chart.laboratory).toContainText('They may exist')
  await expect(chart.laboratory.locator('[data-ring=not-permitted]')).toBeVisible()
  await expect(chart.vitalSigns.locator('[data-ring=complete]')).toBeVisible()
  await expect(chart.medications.locator('[data-ring=complete]')).toBeVisible()
})

test('a person who refuses everything sees a message and no data', async ({ clinic, page }) => {
  await page.goto(`${clinic.app}/launch.html`)
  await page.getByRole('link', { name: 'Local sandbox EHR' }).click()
  await page.getByRole('button', { name: 'Beaulieu, Odette' }).click()
  await page.getByRole('button', { name: 'Refuse everything' }).click()
  await expect(page.getByRole('alert')).toContainText('SC-AUTHORIZATION-REFUSED')
  await expect(page.getByRole('region')).toHaveCount(0)
})

test('after the launch nothing is left in storage but the EHR’s sign-in settings', async ({
  clinic,
  quiet: page,
}) => {
  const pages: string[] = []
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (request.isNavigationRequest() && origin === clinic.app) pages.push(pathname)
  })
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  await test.step('a launch that has no page in between asks for one page, then for the chart', () => {
    expect(pages).toEqual(['/launch.html', '/e/local-ehr/callback'])
  })
  await test.step('the URL reveals nothing about the patient, and the window’s title has initials only', async () => {
    expect(page.url()).toMatch(/\/chart\/[0-9a-f-]{36}$/)
    await expect(page).toHaveTitle('D. O. · Summary')
  })
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  const kept = await page.evaluate(() => Object.entries(localStorage))
  expect(kept.map(([key]) => key)).toEqual(['sidechart.discovery.local-ehr'])
  expect(JSON.stringify(kept)).not.toMatch(/story-healthy-young|access_token|"state"/)
  const elsewhere = await page.evaluate(async () => [
    document.cookie,
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
  ])
  expect(elsewhere, 'cookies, service workers, databases, caches').toEqual([''])
})
