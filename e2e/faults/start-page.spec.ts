import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '#local-servers/find-free-port.mjs'
import type { Page } from '@playwright/test'
import { expect, listen, startApp, test } from '../clinic.ts'

/** 3,000 EHRs on the page on which patients choose: nothing that a person does there makes the page pause. */

const towns = ['Québec, QC', 'Halifax, NS', 'Saint John’s, NL', 'Trois-Rivières, QC', 'Regina, SK']
const kinds = ['Hôpital', 'Centre de santé', 'General Hospital', 'Clinique', 'Sainte-Famille']

/** A known-servers file with a Brands bundle beside it, as a deployment for patients of a whole country has it. */
function countryFile(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'country-'))
  const ids = Array.from({ length: count }, (_, index) => String(index))
  const known = ids.map((id) => ({
    id: `ehr-${id}`,
    name: `Entry ${id}`,
    fhirServerUrl: `https://fhir.example/${id}/r4`,
    authorizationEndpoint: `https://auth.example/${id}/authorize`,
    tokenEndpoint: `https://auth.example/${id}/token`,
    clientId: 'sidechart',
    scopes: 'v2',
    patientsOnly: true,
  }))
  const entry = ids.flatMap((id, index) => {
    const [city, state] = (towns[index % towns.length] ?? '').split(', ')
    const portal = [
      { url: 'portalName', valueString: index % 2 === 0 ? 'Mon dossier' : 'MyChart' },
      { url: 'portalEndpoint', valueReference: { reference: `Endpoint/${id}` } },
    ]
    return [
      {
        resource: { resourceType: 'Endpoint', id, address: `https://fhir.example/${id}/r4` },
      },
      {
        resource: {
          resourceType: 'Organization',
          id,
          name: `${kinds[index % 4] ?? ''} ${kinds[(index + 1) % 5] ?? ''} ${id}`,
          alias: [`Former name ${id}`],
          address: [{ city, state, postalCode: `H${String(index % 10)}X 0C${String(index % 7)}` }],
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/organization-portal',
              extension: portal,
            },
          ],
        },
      },
    ]
  })
  const file = join(folder, 'known.json')
  writeFileSync(file, JSON.stringify({ brands: 'brands.json', knownFhirServers: known }))
  writeFileSync(join(folder, 'brands.json'), JSON.stringify({ resourceType: 'Bundle', entry }))
  return file
}

test('3,000 are listed and found without a pause, and a launch’s page has none of them', async ({
  page,
}) => {
  const heard: string[] = []
  listen(page, heard)
  const port = await findFreePort()
  const app = `http://127.0.0.1:${String(port)}`
  const stop = await startApp(port, ['--known-fhir-servers', countryFile(3000)])
  // Every task of the page that takes longer than 50 ms: https://www.w3.org/TR/longtasks-1/
  await page.addInitScript(() => {
    const long: number[] = []
    Object.assign(window, { long })
    new PerformanceObserver((list) => {
      long.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ type: 'longtask', buffered: true })
  })
  const field = page.getByRole('searchbox', { name: 'Find your hospital or clinic' })
  const said = page.getByRole('status')
  const rounds = ['hopital trois rivieres', 'mychart ste famille', 'former name 2999']
  const pauses: { loading: number; typing: number; letter: number }[] = []
  for (const typed of rounds) {
    await page.goto(`${app}/launch.html`)
    await expect(said).toContainText('3,000 hospitals and clinics')
    await expect(page.getByRole('listitem')).toHaveCount(20)
    const loading = await longest(page)
    await field.pressSequentially(typed)
    await expect(field).toHaveValue(typed)
    pauses.push({ loading, typing: await longest(page), letter: await slowestLetter(page) })
  }
  await field.fill('former name 2999')
  await expect(said).toHaveText('1 found.')
  await expect(page.getByRole('listitem')).toContainText('2999')
  // Of three rounds the best one counts: the others have waited for whatever else this machine does.
  const best = (of: (round: (typeof pauses)[number]) => number) => Math.min(...pauses.map(of))
  const [loading, typing, letter] = [
    best((r) => r.loading),
    best((r) => r.typing),
    best((r) => r.letter),
  ]
  console.log(
    `longest task: loading ${loading.toFixed(0)} ms, typing ${typing.toFixed(0)} ms; one letter ${letter.toFixed(1)} ms`,
  )
  // A pause is noticed from 100 ms on.
  expect(loading).toBeLessThan(100)
  expect(typing).toBeLessThan(100)
  expect(letter).toBeLessThan(50)
  const launch = await page.request.get(`${app}/launch.html`)
  expect((await launch.body()).length, 'bytes of a clinician’s launch page').toBeLessThan(4000)
  expect((launch.headers()['content-security-policy'] ?? '').length).toBeLessThan(1000)
  expect(heard).toEqual([])
  stop()
})

/** The longest task since it was last asked for. */
async function longest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { long } = window as unknown as { long: number[] }
    return Math.max(0, ...long.splice(0))
  })
}

/** From the key to the drawn list, in the worst place: everything is still in. */
async function slowestLetter(page: Page): Promise<number> {
  return page.evaluate(() => {
    const input = document.querySelector('input')
    if (input === null) return Number.NaN
    const times = ['', 's', '', 'h', '', 'm'].map((value) => {
      const started = performance.now()
      input.value = value
      input.dispatchEvent(new Event('input'))
      return performance.now() - started
    })
    return Math.max(...times)
  })
}
