import { findFreePort } from '#local-servers/find-free-port.mjs'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, startApp, test } from './clinic.ts'
import { knownEhrsFile } from './known-ehrs.ts'
import { launchOptions, startLoopbackLauncher } from './loopback-launcher.ts'

/** The app with the file that ships, whose launcher is a local one. */
async function openWithLauncher() {
  const port = await findFreePort()
  const launcher = await startLoopbackLauncher()
  const file = knownEhrsFile((shipped) => {
    const text = JSON.stringify(shipped)
    const moved = text.replaceAll('https://launch.smarthealthit.org', launcher.origin)
    return JSON.parse(moved) as typeof shipped
  })
  const stopApp = await startApp(port, ['--known-fhir-servers', file])
  const close = () => {
    stopApp()
    launcher.close()
  }
  return { app: `http://127.0.0.1:${String(port)}`, launcher: launcher.origin, close }
}

for (const [name, address] of [
  [
    'an EHR launch of the public launcher',
    (launcher: string) => ({
      iss: `${launcher}/v/r4/fhir`,
      launch: launchOptions('provider-ehr'),
    }),
  ],
  [
    'a standalone launch at a base of the public launcher, which has no launch value',
    (launcher: string) => ({
      iss: `${launcher}/v/r4/sim/${launchOptions('provider-standalone')}/fhir`,
    }),
  ],
  [
    'the same with a slash at the end, which is sent back as it came',
    (launcher: string) => ({
      iss: `${launcher}/v/r4/fhir/`,
      launch: launchOptions('provider-ehr'),
    }),
  ],
] as const) {
  test(`the file that ships opens ${name}`, async ({ quiet: page }) => {
    const { app, launcher, close } = await openWithLauncher()
    const aud: (string | null)[] = []
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.pathname.endsWith('/auth/authorize')) aud.push(url.searchParams.get('aud'))
    })
    const launch = address(launcher)
    await page.goto(`${app}/launch.html?${new URLSearchParams(launch).toString()}`)
    await expectRead(page)
    await expect(chartIn(page).banner).toContainText('LOOPBACK, Lou')
    await expect(chartIn(page).laboratory).toContainText('No results recorded')
    expect(aud).toEqual([launch.iss])
    close()
  })
}

test('a launcher without one base is not offered for a sign-in', async ({ page }) => {
  const { app, close } = await openWithLauncher()
  await page.goto(`${app}/launch.html`)
  await expect(page.getByRole('listitem')).toHaveText([/Local sandbox EHR/])
  close()
})
