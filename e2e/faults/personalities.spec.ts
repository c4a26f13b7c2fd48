import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { findFreePort } from '#local-servers/find-free-port.mjs'
import { chartIn, expectRead } from '../chart-page.ts'
import { expect, startApp, test, type Clinic } from '../clinic.ts'

/** The chart is launched, read and refreshed at every kind of EHR that the local one can be. */

const refreshes = async (clinic: Clinic) =>
  (await clinic.log()).filter(({ grantType }) => grantType === 'refresh_token')

test('hapi-like: the whole record is read, and read again with a second token', async ({
  clinic,
  page,
}) => {
  await expectWholeRecord(page, clinic, { personality: 'hapi-like' })
})

test('azure-like: the whole record is read, and read again with a second token', async ({
  clinic,
  page,
}, testInfo) => {
  // It grants nothing where scopes of a patient and of a reader are asked for together.
  const own = {
    id: 'azure-like',
    clientId: 'sidechart-azure',
    readerScopes: undefined,
  }
  const stop = await startAppFor(own, clinic, testInfo.outputPath('known-fhir-servers.json'))
  await expectWholeRecord(page, clinic, { personality: 'azure-like', client: own.clientId })
  stop()
})

test('epic-like: its notes are told of, and without a refresh token the session ends with the access token', async ({
  clinic,
  page,
}) => {
  await clinic.clearLog()
  const choices = { personality: 'epic-like', ttl: '8' }
  await page.goto(clinic.launchUrl('story-heart-failure', choices))
  await expectRead(page)
  const { laboratory, medications } = chartIn(page)
  await expect(laboratory.locator('[data-ring=complete]')).toContainText('notes from the EHR')
  await expect(medications).toContainText('furosemide')
  await laboratory.getByRole('button', { name: 'Details' }).click()
  await expect(laboratory).toContainText('It may not contain the entire record')
  await expect(page.getByRole('alert')).toContainText('The session has ended', { timeout: 12_000 })
  expect(await refreshes(clinic)).toEqual([])
})

test('oracle-like: with v1 scopes and without sorting the record is read, and one refresh token serves again', async ({
  clinic,
  page,
}, testInfo) => {
  const stop = await startAppFor(
    {
      id: 'oracle-like',
      clientId: 'sidechart-v1',
      scopes: 'v1',
      family: 'oracle-health',
      // Its discovery document names another issuer than its id_tokens.
      issuer: `${new URL(clinic.ehr).origin}/tenants/northgate`,
      idTokenIssuer: new URL(clinic.ehr).origin,
    },
    clinic,
    testInfo.outputPath('known-fhir-servers.json'),
  )
  const choices = { personality: 'oracle-like', client: 'sidechart-v1' }
  await page.goto(clinic.launchUrl('story-heart-failure', choices))
  await expectRead(page)
  const { vitalSigns, laboratory, medications } = chartIn(page)
  for (const panel of [vitalSigns, laboratory])
    await expect(panel.locator('[data-ring=complete]')).toBeVisible()
  // There is no scope for Medication, so an order that refers to one has no name here.
  await expect(medications).toContainText('carvedilol')
  await expect(medications).not.toContainText('furosemide')
  await expectRefresh(page, clinic, choices)
  stop()
})

async function expectComplete(page: Page): Promise<void> {
  const { vitalSigns, laboratory, medications } = chartIn(page)
  for (const panel of [vitalSigns, laboratory, medications])
    await expect(panel.locator('[data-ring=complete]')).toBeVisible()
}

/** A chart that is read again after two refreshes. */
async function expectRefresh(
  page: Page,
  clinic: Clinic,
  choices: Readonly<Record<string, string>>,
): Promise<void> {
  await clinic.clearLog()
  await page.goto(clinic.launchUrl('story-healthy-young', { ...choices, ttl: '4' }))
  await expectRead(page)
  await expect
    .poll(async () => (await refreshes(clinic)).length, { timeout: 20_000 })
    .toBeGreaterThan(1)
  expect((await refreshes(clinic)).every(({ outcome }) => outcome === 'granted')).toBe(true)
  await page.getByRole('button', { name: 'Read again' }).click()
  await expectRead(page)
  await expectComplete(page)
}

/** The app, set up for the local EHR with another entry and a registration of its own. */
async function startAppFor(
  own: Readonly<Record<string, unknown>> & { readonly id: string; readonly clientId: string },
  clinic: Clinic,
  file: string,
): Promise<() => void> {
  const port = await findFreePort()
  const origin = `http://127.0.0.1:${String(port)}`
  const text = readFileSync('config/known-fhir-servers.json', 'utf8')
  const { knownFhirServers } = JSON.parse(
    text.replaceAll('http://localhost:8801', new URL(clinic.ehr).origin),
  ) as { readonly knownFhirServers: readonly { readonly id: string }[] }
  const local = knownFhirServers.find(({ id }) => id === 'local-ehr')
  writeFileSync(file, JSON.stringify({ knownFhirServers: [{ ...local, ...own }] }))
  await fetch(clinic.ehr.replace('localhost', '127.0.0.1') + 'simulator/clients', {
    method: 'POST',
    body: new URLSearchParams({
      client_name: `Sidechart for ${own.id}`,
      client_id: own.clientId,
      type: 'public',
      launch_url: `${origin}/launch.html`,
      redirect_uris: `${origin}/e/${own.id}/callback`,
    }),
  })
  return startApp(port, ['--known-fhir-servers', file])
}

async function expectWholeRecord(
  page: Page,
  clinic: Clinic,
  choices: Readonly<Record<string, string>>,
): Promise<void> {
  await page.goto(clinic.launchUrl('story-heart-failure', choices))
  await expectRead(page)
  await expectComplete(page)
  await expectRefresh(page, clinic, choices)
}
