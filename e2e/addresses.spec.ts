import type { APIRequestContext } from '@playwright/test'
import { findFreePort } from '#local-servers/find-free-port.mjs'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, startApp, test } from './clinic.ts'
import { knownEhrsFile } from './known-ehrs.ts'
import { launchOptions, startLoopbackLauncher } from './loopback-launcher.ts'

/** The addresses that name an EHR, and what is at them. */

/** The `iss` and `launch` of a launch, taken from where the EHR sends the browser. */
async function launchOf(request: APIRequestContext, launchUrl: string): Promise<string> {
  const answer = await request.get(launchUrl, { maxRedirects: 0 })
  return new URL(answer.headers()['location'] ?? '').search
}

test('an EHR can launch at its own address, and the chart is under it', async ({
  clinic,
  quiet: page,
}) => {
  const policies: string[] = []
  page.on('response', (response) => {
    const { pathname, origin } = new URL(response.url())
    const isPage = /^\/(?:launch\.html|e\/)/.test(pathname) && origin === clinic.app
    if (isPage) policies.push(response.headers()['content-security-policy'] ?? '')
  })
  const launch = await launchOf(page.request, clinic.launchUrl('story-healthy-young'))
  await page.goto(`${clinic.app}/e/local-ehr/launch${launch}`)
  await expectRead(page)
  await test.step('every page of a launch may ask its EHR, and no other', async () => {
    const ehr = new URL(clinic.ehr).origin
    expect(policies).toHaveLength(2)
    for (const policy of policies) {
      expect(policy).toContain(`connect-src 'self' ${ehr};`)
      expect(policy).toContain(`frame-ancestors ${ehr};`)
    }
    const known = await page.evaluate(
      () => document.getElementById('known-fhir-servers')?.textContent,
    )
    expect(known).not.toContain('smart-launcher')
  })
  await expect(chartIn(page).banner).toContainText('OKAFOR')
  expect(new URL(page.url()).pathname).toMatch(/^\/e\/local-ehr\/chart\/[0-9a-f-]{36}$/)
  await page.reload()
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('OKAFOR')
})

test('at the address of one EHR no other is launched', async ({ clinic, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  const launch = await launchOf(page.request, clinic.launchUrl('story-healthy-young'))
  await page.goto(`${clinic.app}/e/smart-launcher/launch${launch}`)
  await expect(page.getByRole('alert')).toContainText('SC-UNKNOWN-FHIR-SERVER')
  expect([...new Set(asked)]).toEqual([clinic.app])
})

test('opened without parameters, the address of an EHR leads to its sign-in', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(`${clinic.app}/e/local-ehr/launch`)
  await page.getByRole('button', { name: 'Okafor, Daniel' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expectRead(page)
})

test('a registration that has the old redirect URI still works', async ({ quiet: page }) => {
  const port = await findFreePort()
  const app = `http://127.0.0.1:${String(port)}`
  const launcher = await startLoopbackLauncher()
  const file = knownEhrsFile((shipped) => {
    const text = JSON.stringify(shipped.filter(({ id }) => id === 'smart-launcher'))
    const moved = text.replaceAll('https://launch.smarthealthit.org', launcher.origin)
    return (JSON.parse(moved) as typeof shipped).map((entry) => ({
      ...entry,
      redirectPath: '/chart',
    }))
  })
  const stopApp = await startApp(port, ['--known-fhir-servers', file])
  const callbacks: string[] = []
  page.on('request', (request) => {
    const { origin, pathname, searchParams } = new URL(request.url())
    if (origin === app && searchParams.has('code')) callbacks.push(pathname)
  })
  const iss = `${launcher.origin}/v/r4/fhir`
  const launch = new URLSearchParams({ iss, launch: launchOptions('provider-ehr') }).toString()
  await page.goto(`${app}/launch.html?${launch}`)
  await expectRead(page)
  expect(callbacks).toEqual(['/chart'])
  expect(new URL(page.url()).pathname).toMatch(/^\/e\/smart-launcher\/chart\//)
  await page.reload()
  await expectRead(page)
  stopApp()
  launcher.close()
})

test('the EHR can close the window that it opened', async ({ clinic, page, context }) => {
  await page.goto(clinic.ehr)
  const [chart] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate((url) => {
      Object.assign(window, { chart: window.open(url, 'chart') })
    }, clinic.launchUrl('story-healthy-young')),
  ])
  await expectRead(chart)
  const hold = () => (window as unknown as { chart: Window }).chart
  expect(await page.evaluate(`(${String(hold)})().closed`)).toBe(false)
  await Promise.all([chart.waitForEvent('close'), page.evaluate(`(${String(hold)})().close()`)])
})

test('while the sign-in is completed the page says so, and gives up after 15 seconds', async ({
  clinic,
  page,
}) => {
  await page.clock.install()
  const asked = page.waitForRequest('**/auth/token')
  await page.route('**/auth/token', () => undefined)
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expect(page.getByRole('status')).toHaveText('Opening the chart from Local sandbox EHR')
  await asked
  await page.clock.fastForward(15_000)
  await expect(page.getByRole('alert')).toContainText('SC-TOKEN-NO-ANSWER')
  await expect(page.getByRole('alert')).toContainText('no answer within 15 s')
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
})

test('a token endpoint that redirects gets no second host the code', async ({ clinic, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.route('**/auth/token', (route) =>
    route.fulfill({
      status: 307,
      headers: {
        location: `${new URL(clinic.ehr).origin}/auth/elsewhere`,
        'access-control-allow-origin': '*',
      },
    }),
  )
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expect(page.getByRole('alert')).toContainText('SC-TOKEN-REDIRECTED')
  expect(asked.filter((url) => url.includes('elsewhere'))).toEqual([])
})
