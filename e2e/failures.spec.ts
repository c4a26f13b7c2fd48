import { violationsOn } from './axe-violations.ts'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

/** What every page in the place of a chart does. That each cause has its own words is in `faults/causes.spec.ts`. */

const patient = 'story-healthy-young'
const noStorage = `Object.defineProperty(window, 'sessionStorage', {
  get() { throw new DOMException('blocked', 'SecurityError') },
})`

test('a launch that failed says so again when it is reloaded, and offers no other way in', async ({
  clinic,
  page,
}) => {
  for (const fault of ['no-pkce', 'authorization-refused']) {
    await page.goto(clinic.launchUrl(patient, { fault }))
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Who can fix it')
    const said = await alert.innerText()
    await page.reload()
    await expect(alert).toContainText('Who can fix it')
    expect(await alert.innerText()).toBe(said)
    await expect(page.getByRole('link', { name: 'Local sandbox EHR' })).toHaveCount(0)
  }
})

test('what may pass can be tried again with one click', async ({ clinic, page }) => {
  const settings = '**/.well-known/smart-configuration'
  await page.route(settings, (route) => route.fulfill({ status: 503 }))
  await page.goto(clinic.launchUrl(patient))
  await expect(page.getByRole('alert')).toContainText('SC-DISCOVERY-')
  await page.unroute(settings)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('OKAFOR')
})

test('the details are copied whole, and by keyboard alone', async ({ clinic, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(clinic.launchUrl(patient, { fault: 'scope-refused' }))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(
    /^Code: SC-SCOPES-REFUSED\nTime: [\d-]{10} [\d:]{8} [+-]\d\d:\d\d\nEHR: Loc/,
  )
  expect(copied).toContain('Description, as sent: The scope patient/MedicationRequest.rs is not')
})

test('axe finds nothing on a failure with its details open, wide and narrow, and it fits', async ({
  clinic,
  page,
}) => {
  await page.goto(clinic.launchUrl(patient, { fault: 'scope-refused' }))
  await page.getByText('Details for your help desk').click()
  for (const width of [1440, 380, 320]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await violationsOn(page), `${String(width)} px`).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0)
  }
  await page.route('**/fhir/r4/Patient/*', (route) =>
    route.fulfill({ status: 403, headers: { 'access-control-allow-origin': '*' } }),
  )
  await page.goto(clinic.launchUrl(patient))
  await expect(page.getByRole('alert')).toContainText('SC-NO-IDENTITY')
  expect(await violationsOn(page), 'no identity').toEqual([])
})

test('where the frame is the obstacle, a button opens the launch in a window of its own', async ({
  clinic,
  page,
}) => {
  await page.addInitScript(noStorage)
  await page.goto(`${clinic.ehr}simulator?patient=${patient}`)
  await page.getByRole('button', { name: 'Launch here' }).click()
  const framed = page.frameLocator('iframe')
  await expect(framed.getByRole('alert')).toContainText('SC-STORAGE-BLOCKED-IN-FRAME')
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    framed.getByRole('button', { name: 'Open in a new window' }).click(),
  ])
  await expectRead(opened)
  await expect(chartIn(opened).banner).toContainText('OKAFOR')
})

test('a frame without an origin shows why, and leads out of it', async ({ clinic, page }) => {
  const launch = await page.request.get(clinic.launchUrl(patient), { maxRedirects: 0 })
  await page.goto(clinic.ehr)
  await page.evaluate((url) => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
    frame.src = url
    document.body.replaceChildren(frame)
  }, launch.headers()['location'] ?? '')
  const framed = page.frameLocator('iframe')
  await expect(framed.getByRole('alert')).toContainText('SC-FRAME-CLOSED')
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    framed.getByRole('button', { name: 'Open in a new window' }).click(),
  ])
  await expectRead(opened)
})

test('an EHR that shows the launch page in a frame without saying which chart is offered no sign-in', async ({
  clinic,
  page,
}) => {
  await page.goto(clinic.ehr)
  for (const path of ['/launch.html', '/e/local-ehr/launch']) {
    await page.evaluate((url) => {
      const frame = document.createElement('iframe')
      frame.src = url
      document.body.replaceChildren(frame)
    }, clinic.app + path)
    await expect(page.frameLocator('iframe').getByRole('alert')).toContainText(
      'SC-MALFORMED-LAUNCH',
    )
  }
})

test('an address without a page leads to a page', async ({ clinic, page }) => {
  const answer = await page.goto(`${clinic.app}/e/not-here/launch`)
  expect(answer?.status()).toBe(404)
  await expect(
    page.getByRole('heading', { name: 'Sidechart has no page at this address' }),
  ).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
})
