import { findFreePort } from '#local-servers/find-free-port.mjs'
import { startEhr } from '#local-servers/start-ehr.mjs'
import { expect, startApp, test } from './clinic.ts'
import { startHostileEhr } from './hostile-ehr.ts'
import { knownEhrsFile } from './known-ehrs.ts'

/** Two EHRs are known, and one of them is hostile (https://www.rfc-editor.org/rfc/rfc9700#section-4.4). */

async function openClinicWithHostileEhr() {
  const port = await findFreePort()
  const app = `http://127.0.0.1:${String(port)}`
  const honest = await startEhr(app, ['--port', '0'], { stderr: 'ignore' })
  const hostile = await startHostileEhr()
  const file = knownEhrsFile((shipped) => [...shipped, hostile.entry])
  const flags = ['--known-fhir-servers', file, '--local-ehr', honest.origin]
  const stopApp = await startApp(port, flags)
  /** Sidechart's request to the hostile EHR, made into one to the honest EHR. */
  const asHonest = (parameters: URLSearchParams, changed: Readonly<Record<string, string>>) => {
    const forged = new URLSearchParams(parameters)
    forged.delete('launch')
    forged.set('aud', honest.fhirServerUrl)
    forged.set('scope', 'openid fhirUser launch/patient patient/Patient.r')
    for (const [name, value] of Object.entries(changed)) forged.set(name, value)
    return `${honest.origin}/auth/authorize?${forged.toString()}`
  }
  const close = () => {
    stopApp()
    hostile.close()
    honest.server.stop()
  }
  const launch = new URLSearchParams({ iss: hostile.entry.fhirServerUrl, launch: 'x' }).toString()
  return { app, hostile, asHonest, launchUrl: `${app}/launch.html?${launch}`, close }
}

test('of two EHRs the hostile one gets nothing of the honest one’s', async ({ page }) => {
  const { app, hostile, asHonest, launchUrl, close } = await openClinicWithHostileEhr()
  const posted: string[] = []
  const arrived: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (request.method() === 'POST' && url.includes('/token')) posted.push(url)
    if (url.startsWith(`${app}/e/`)) arrived.push(url)
  })
  await test.step('a code of the honest EHR, asked for in the name of the hostile one, is sent to neither', async () => {
    // The honest EHR knows only its own callback, so that is where the hostile one has to ask for the code.
    hostile.sendOnTo((parameters) =>
      asHonest(parameters, { redirect_uri: `${app}/e/local-ehr/callback` }),
    )
    await page.goto(launchUrl)
    await page.getByRole('button', { name: 'Beaulieu, Odette' }).click()
    await page.getByRole('button', { name: 'Allow' }).click()
    await expect(page.getByRole('alert')).toContainText('SC-STATE-UNKNOWN')
    await expect(page).toHaveURL(`${app}/e/local-ehr/callback`)
    expect(posted).toEqual([])
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  })
  await test.step('the honest EHR sends no code to the callback of the hostile one', async () => {
    arrived.length = 0
    hostile.sendOnTo((parameters) => asHonest(parameters, {}))
    await page.goto(launchUrl)
    await page.waitForURL('**/auth/authorize?*')
    await expect(page.getByRole('heading').first()).toBeVisible()
    expect(arrived).toEqual([])
  })
  expect(hostile.asked.filter((path) => path === '/token')).toEqual([])
  close()
})
