import { spawnSync } from 'node:child_process'
import { findFreePort } from '#local-servers/find-free-port.mjs'
import { startEhr } from '#local-servers/start-ehr.mjs'
import { chartIn, expectRead } from '../chart-page.ts'
import { expect, listen, test } from '../clinic.ts'
import { startStaticHost } from '../static-host.ts'

/** The app on a host that runs no code. */

const build = (args: readonly string[]) =>
  spawnSync('node_modules/.bin/node', ['deployment/static-site/main.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, KNOWN_FHIR_SERVERS: undefined },
  })

test('a chart is opened from files with their headers, and reloaded, as quietly as from the server', async ({
  page,
}, testInfo) => {
  const heard: string[] = []
  listen(page, heard)
  const port = await findFreePort()
  const ehr = await startEhr(`http://127.0.0.1:${String(port)}`, ['--port', '0'])
  const out = testInfo.outputPath('static')
  const { status, stdout } = build([
    '--known-fhir-servers=config/known-fhir-servers.json',
    `--local-ehr=${ehr.origin}`,
    `--out=${out}`,
  ])
  expect(status).toBe(0)
  expect(stdout).toContain('Not for real patients: local-ehr is asked without TLS.')
  const host = await startStaticHost(`${out}/site`, port)
  await page.goto(ehr.directLaunchUrl)
  await expectRead(page)
  expect(page.url()).toMatch(/\/e\/local-ehr\/chart\/[0-9a-f-]{36}$/)
  await page.reload()
  await expectRead(page)
  await chartIn(page).banner.waitFor()
  expect(heard).toEqual([])
  host.close()
  ehr.server.stop()
})

test('a build without configuration says so, at the command and on every page', async ({
  page,
}) => {
  const { status, stderr } = build([])
  expect(status).toBe(1)
  expect(stderr).toContain('This build would know no EHR')
  const host = await startStaticHost('dist')
  for (const path of ['/', '/launch.html', '/launch.html?iss=https://ehr.example/fhir&launch=l']) {
    await page.goto(host.origin + path)
    await expect(page.getByRole('alert')).toContainText('Sidechart is not set up here')
    await expect(page.getByRole('alert')).toContainText('SC-NOT-CONFIGURED')
  }
  host.close()
})
