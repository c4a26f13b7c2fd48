import { findFreePort } from '#local-servers/find-free-port.mjs'
import { startEhr } from '#local-servers/start-ehr.mjs'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, startApp, test } from './clinic.ts'
import { startOpenFhirServer } from './open-fhir-server.ts'

test('any FHIR server can be put behind the EHR: its patient’s results are shown, and nobody else’s', async ({
  page,
}) => {
  const open = await startOpenFhirServer()
  const port = await findFreePort()
  const app = `http://127.0.0.1:${String(port)}`
  const flags = ['--port', '0', '--fhir', open.fhirServerUrl]
  const { server, origin, directLaunchUrl } = await startEhr(app, flags, { stderr: 'ignore' })
  const stopApp = await startApp(port, ['--local-ehr', origin])
  await page.goto(directLaunchUrl)
  await expectRead(page)
  const { banner, laboratory } = chartIn(page)
  await expect(banner).toContainText('FIRTH')
  await expect(laboratory).toContainText('4.1')
  await expect(page.locator('body')).not.toContainText('6.66')
  const ofOthers = open.asked.filter(
    ({ url }) => url.includes('Observation') && !url.includes('patient=p1'),
  )
  expect(ofOthers).toEqual([])
  expect(open.asked.filter(({ authorization }) => authorization !== undefined)).toEqual([])
  stopApp()
  server.stop()
  open.close()
})
