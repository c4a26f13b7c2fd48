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

test('the file that ships knows the public launcher, at each of its bases', async ({
  quiet: page,
}) => {
  const { app, launcher, close } = await openWithLauncher()
  const aud: (string | null)[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.pathname.endsWith('/auth/authorize')) aud.push(url.searchParams.get('aud'))
  })
  const ehrLaunch = launchOptions('provider-ehr')
  const standalone = launchOptions('provider-standalone')
  for (const [name, launch] of [
    ['an EHR launch', { iss: `${launcher}/v/r4/fhir`, launch: ehrLaunch }],
    [
      'a standalone launch at a base that has no launch value',
      { iss: `${launcher}/v/r4/sim/${standalone}/fhir` },
    ],
    [
      'a slash at the end, which is sent back as it came',
      { iss: `${launcher}/v/r4/fhir/`, launch: ehrLaunch },
    ],
  ] as const) {
    await test.step(name, async () => {
      aud.length = 0
      await page.goto(`${app}/launch.html?${new URLSearchParams(launch).toString()}`)
      await expectRead(page)
      await expect(chartIn(page).banner).toContainText('LOOPBACK, Lou')
      await expect(chartIn(page).laboratory).toContainText('No results recorded')
      expect(aud).toEqual([launch.iss])
    })
  }
  await test.step('a launcher without one base is not offered for a sign-in', async () => {
    await page.goto(`${app}/launch.html`)
    await expect(page.getByRole('listitem')).toHaveText([/Local sandbox EHR/])
  })
  close()
})
