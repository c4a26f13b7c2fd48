import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readKnownFhirServers } from '../known-fhir-servers-file.ts'
import { readStartFiles } from './read-start-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'))
  mkdirSync(join(folder, 'logos'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const write = (name: string, content: object | string) => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
}
const entry = {
  id: 'a',
  name: 'A',
  fhirServerUrl: 'https://fhir.a.example/r4',
  authorizationEndpoint: 'https://a.example/authorize',
  tokenEndpoint: 'https://a.example/token',
  clientId: 'c',
  scopes: 'v2',
}
async function files(known: object) {
  write('known.json', known)
  const file = join(folder, 'known.json')
  return readStartFiles(file, await readKnownFhirServers(file, undefined))
}
const bundle = (logo: string) => ({
  resourceType: 'Bundle',
  entry: [
    { resource: { resourceType: 'Endpoint', id: 'a', address: entry.fhirServerUrl } },
    {
      resource: {
        resourceType: 'Organization',
        id: 'o',
        name: 'Hospital',
        endpoint: [{ reference: 'Endpoint/a' }],
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/organization-brand',
            extension: [{ url: 'brandLogo', valueUrl: logo }],
          },
        ],
      },
    },
  ],
})
const withBundle = { brands: 'brands.json', knownFhirServers: [entry] }

test('the list and the logos are files; a logo with a URL is its copy on this disk', async () => {
  write('brands.json', bundle('https://logos.example/images/h.svg'))
  write('logos/h.svg', '<svg/>')
  const found = await files(withBundle)
  const [list, logo] = [...found.keys()].toSorted().toReversed()
  expect(list).toBe('/ehrs.json')
  expect(logo).toMatch(/^\/assets\/logo-[\w-]{12}\.svg$/)
  const { ehrs } = JSON.parse(String(found.get('/ehrs.json')?.plain)) as { ehrs: object[] }
  expect(ehrs).toEqual([{ id: 'a', name: 'Hospital', logo, host: 'fhir.a.example' }])
})

test.each([
  'https://logos.example/absent.svg',
  '../known.json',
  'logos/h.html',
  'data:image/svg+xml,',
])('no logo comes of %s', async (logo) => {
  write('brands.json', bundle(logo))
  write('logos/h.html', '<p>')
  expect([...(await files(withBundle)).keys()]).toEqual(['/ehrs.json'])
})

test('a missing bundle, and a logo that an entry names and that is not there, stop the start', async () => {
  await expect(files({ ...withBundle, brands: 'absent.json' })).rejects.toThrow(/absent\.json/)
  const knownFhirServers = [{ ...entry, brand: { logo: 'logos/absent.svg' } }]
  await expect(files({ knownFhirServers })).rejects.toThrow(/absent\.svg/)
})

test.each(['../up.json', '/etc/passwd', 'a/../../b.json', ''])(
  'brands cannot be %j',
  async (brands) => {
    await expect(files({ brands, knownFhirServers: [entry] })).rejects.toThrow(/brands/)
  },
)
