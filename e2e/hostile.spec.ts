import { violationsOn } from './axe-violations.ts'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'
import { routeFault } from './route-fault.ts'

test('a launch from an unknown EHR sends no request', async ({ clinic, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  for (const iss of [
    'https://evil.example/fhir',
    `${clinic.fhirServerUrl}//`,
    `${clinic.fhirServerUrl}@evil.example`,
    clinic.fhirServerUrl.replace('localhost', 'localhost.evil.example'),
    clinic.fhirServerUrl.toUpperCase(),
    'http://169.254.169.254/latest',
    'javascript:alert(1)',
    'https://launch.smarthealthit.org/v/r4/sim/../../evil/fhir',
    'https://launch.smarthealthit.org.evil.example/v/r4/sim/abc/fhir',
  ]) {
    await page.goto(
      `${clinic.app}/launch.html?${new URLSearchParams({ iss, launch: 'x' }).toString()}`,
    )
    await expect(page.getByRole('alert')).toContainText('SC-UNKNOWN-FHIR-SERVER')
  }
  expect([...new Set(asked)]).toEqual([clinic.app])
})

test('parameters other than iss and launch change nothing and are removed from the URL', async ({
  clinic,
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).hostname))
  const hostile = new URLSearchParams({
    fhirServiceUrl: 'https://evil.example/fhir',
    patientId: '999',
    clientId: 'evil',
  }).toString()
  await page.goto(`${clinic.app}/launch.html?${hostile}`)
  await expect(page.getByRole('link', { name: 'Local sandbox EHR' })).toBeVisible()
  expect(page.url()).toBe(`${clinic.app}/launch.html`)
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('OKAFOR')
  expect(asked).not.toContain('evil.example')
})

test('an incomplete launch is refused', async ({ clinic, page }) => {
  // Every other way to be incomplete is a pure test of the launch's parameters.
  for (const query of ['iss=a&iss=b&launch=x', 'launch=x']) {
    await page.goto(`${clinic.app}/launch.html?${query}`)
    await expect(page.getByRole('alert'), query).toContainText('SC-MALFORMED-LAUNCH')
  }
})

test('someone else’s redirect is refused without a token request', async ({ clinic, page }) => {
  await clinic.clearLog()
  await page.goto(`${clinic.app}/e/local-ehr/callback?code=stolen&state=not-ours`)
  await expect(page.getByRole('alert')).toContainText('SC-STATE-UNKNOWN')
  expect(page.url()).toBe(`${clinic.app}/e/local-ehr/callback`)
  await page.goto(`${clinic.app}/e/local-ehr/callback?code=stolen`)
  await expect(page.getByRole('alert')).toContainText('SC-MALFORMED-REDIRECT')
  expect((await clinic.log()).filter(({ kind }) => kind === 'token')).toEqual([])
})

test('a redirect works once: going back to it sends no request', async ({ clinic, page }) => {
  const redirects: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/callback?')) redirects.push(request.url())
  })
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  await clinic.clearLog()
  await page.goto(redirects[0] ?? '')
  await expect(page.getByRole('alert')).toContainText('SC-STATE-UNKNOWN')
  expect((await clinic.log()).filter(({ kind }) => kind === 'token')).toEqual([])
})

test('opened without a launch, the app says how to open it', async ({ clinic, quiet: page }) => {
  await page.goto(clinic.app)
  await expect(page.getByRole('heading', { name: 'Sidechart opens from a chart' })).toBeVisible()
  await page.goto(`${clinic.app}/e/local-ehr/chart/00000000-0000-4000-8000-000000000000`)
  await expect(page.getByRole('alert')).toContainText('SC-OPENED-DIRECTLY')
})

test('another patient’s resource among the results is withheld, and the panel says so', async ({
  clinic,
  page,
}) => {
  // In the newest half-year only: its search has one date.
  const newest = /\/Observation\?.*category=laboratory&date=ge[^&]+&_sort/
  await routeFault(page, newest, 'other-patient')
  await page.goto(clinic.launchUrl('story-hypothyroidism'))
  await expectRead(page)
  const { laboratory } = chartIn(page)
  await expect(laboratory.locator('.completeness')).toContainText('1 left out')
  const strip = page.getByRole('alert').filter({ hasText: 'are about another patient' })
  await expect(strip).toContainText('Laboratory results: check them in the EHR')
  expect(await violationsOn(page)).toEqual([])
  await laboratory.getByRole('button', { name: 'Details' }).click()
  await expect(laboratory).toContainText('about another patient: withheld')
})

test('a next page on another server is not fetched, and the panel says it is incomplete', async ({
  clinic,
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(clinic.launchUrl('story-heart-failure', { fault: 'next-elsewhere' }))
  await expectRead(page)
  const { laboratory } = chartIn(page)
  await expect(laboratory.locator('[data-ring=incomplete]')).toContainText(
    '“latest” is not certain',
  )
  await expect(laboratory.getByRole('columnheader', { name: 'Newest read' })).toBeVisible()
  expect(asked.filter((url) => url.includes('127.0.0.1:9/'))).toEqual([])
})

test('a failed search affects its own panel only, and can be tried again', async ({
  clinic,
  page,
}) => {
  const orders = '**/fhir/r4/MedicationRequest?*'
  await routeFault(page, orders, 'server-error')
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  const { medications, laboratory } = chartIn(page)
  await expect(medications).toContainText('Nothing is known about them')
  await expect(laboratory.locator('[data-ring=complete]')).toBeVisible()
  await page.unroute(orders)
  await medications.getByRole('button', { name: 'Try again' }).click()
  await expect(medications).toContainText('albuterol')
})

test('when loading again fails, the earlier rows stay and are marked as such', async ({
  clinic,
  page,
}) => {
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  await routeFault(page, '**/fhir/r4/MedicationRequest?*', 'forbidden')
  await page.getByRole('button', { name: 'Read again' }).click()
  await expectRead(page)
  const { medications } = chartIn(page)
  await expect(medications.locator('[data-ring=stale]')).toContainText('newer ones not shown')
  await expect(medications).toContainText('albuterol')
})
