import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chartIn, expectRead } from './chart-page.ts'
import { findFreePort } from '#local-servers/find-free-port.mjs'
import { expect, startApp, test } from './clinic.ts'
import { startLoopbackLauncher } from './loopback-launcher.ts'

test('the known-FHIR-servers file that ships launches from a simulator base of the public launcher’s shape', async ({
  quiet: page,
}) => {
  const appPort = await findFreePort()
  const launcher = await startLoopbackLauncher(`http://127.0.0.1:${String(appPort)}`)
  const file = join(mkdtempSync(join(tmpdir(), 'known-')), 'known-fhir-servers.json')
  const shipped = readFileSync('config/known-fhir-servers.json', 'utf8')
  writeFileSync(file, shipped.replaceAll('https://launch.smarthealthit.org', launcher.origin))
  const stopApp = await startApp(appPort, ['--known-fhir-servers', file])
  const iss = `${launcher.origin}/v/r4/sim/WzAsIiJd/fhir`
  const launch = new URLSearchParams({ iss, launch: 'x' }).toString()
  await page.goto(`http://127.0.0.1:${String(appPort)}/launch.html?${launch}`)
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('LOOPBACK, Lou')
  await expect(chartIn(page).laboratory).toContainText('No results recorded')
  stopApp()
  launcher.close()
})
