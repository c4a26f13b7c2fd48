import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

/** When an EHR's discovery is wrong or fails, nobody is redirected and nothing is stored. */

test('an EHR whose settings are wrong is left alone', async ({ clinic, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await clinic.clearLog()
  for (const [fault, code] of [
    ['other-authorization-endpoint', /SC-AUTHORIZATION-ENDPOINT-MISMATCH/],
    ['other-authorization-port', /SC-AUTHORIZATION-ENDPOINT-MISMATCH/],
    ['other-token-endpoint', /SC-TOKEN-ENDPOINT-MISMATCH/],
    ['other-issuer-named', /SC-ISSUER-MISMATCH/],
    ['no-pkce', /SC-PKCE-NOT-OFFERED/],
    // It is not treated as an open server.
    ['discovery-page', /SC-DISCOVERY-UNREADABLE/],
  ] as const) {
    await test.step(`${fault}: the launch stops with ${code.source}`, async () => {
      await page.goto(clinic.launchUrl('story-healthy-young', { fault }))
      await expect(page.getByRole('alert')).toContainText(code)
      expect(new URL(page.url()).pathname).toBe('/launch.html')
      expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
    })
  }
  expect(asked.filter((url) => url.includes('/auth/') || url.includes('evil.example'))).toEqual([])
  expect((await clinic.log()).filter(({ kind }) => kind === 'fhir')).toEqual([])
})

test('an EHR whose settings never come: the page says what it does, then that it gave up', async ({
  clinic,
  page,
}) => {
  await page.clock.install()
  await page.goto(clinic.launchUrl('story-healthy-young', { fault: 'discovery-silent' }))
  await expect(page.getByRole('heading')).toHaveText('Connecting to Local sandbox EHR')
  await page.clock.fastForward(8_000)
  await expect(page.getByRole('alert')).toContainText('SC-DISCOVERY-NO-ANSWER')
  await page.getByText('Details for your help desk').click()
  await expect(page.getByRole('alert')).toContainText('no answer within 8 s')
})

test('the EHR is asked while the code of the launch page is still coming', async ({
  clinic,
  page,
}) => {
  const asked = page.waitForRequest('**/.well-known/smart-configuration')
  await page.route('**/assets/launch-*.js', async (route) => {
    await asked
    await route.continue()
  })
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
})

test('settings that redirect are not followed', async ({ clinic, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.route('**/.well-known/smart-configuration', (route) =>
    route.fulfill({
      status: 307,
      headers: {
        location: `${clinic.app}/somewhere-else`,
        'access-control-allow-origin': '*',
      },
    }),
  )
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expect(page.getByRole('alert')).toContainText('SC-DISCOVERY-REDIRECTED')
  expect(asked.filter((url) => url.includes('somewhere-else'))).toEqual([])
})

test('an EHR whose settings are down is opened with the last good ones, and the report says so', async ({
  clinic,
  page,
}) => {
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  await page.goto(clinic.launchUrl('story-hypothyroidism', { fault: 'discovery-away' }))
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('BEAULIEU, Colette')
  await page.getByRole('link', { name: 'Session' }).click()
  await expect(page.getByRole('main')).toContainText(
    'the EHR’s own could not be read at this launch',
  )
})
