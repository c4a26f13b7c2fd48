import { expect, test } from 'vitest'
import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import type { BrandFields, KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { brandsOfBundle } from './brands-bundle.ts'
import { startList } from './start-list.ts'

const known = (id: string, parts: Partial<KnownFhirServer> = {}): KnownFhirServer => ({
  id,
  name: `Entry ${id}`,
  fhirServerUrl: `https://fhir.${id}.example/r4`,
  authorizationEndpoint: `https://${id}.example/authorize`,
  tokenEndpoint: `https://${id}.example/token`,
  clientId: 'c',
  scopes: 'v2',
  refresh: 'never',
  standaloneLaunch: true,
  ehr: ehrFamilies.plain,
  frameAncestors: [],
  opensWindow: false,
  idleMinutes: 15,
  maxSessionMinutes: 480,
  ...parts,
})
const extensions = 'http://hl7.org/fhir/StructureDefinition/'
const endpoint = (id: string, status = 'active') => ({
  fullUrl: `https://brands.example/Endpoint/${id}`,
  resource: { resourceType: 'Endpoint', id, status, address: `https://fhir.${id}.example/r4/` },
})
const portal = (name: string, ...ids: readonly string[]) => ({
  url: `${extensions}organization-portal`,
  extension: [
    { url: 'portalName', valueString: name },
    ...ids.map((id) => ({
      url: 'portalEndpoint',
      valueReference: { reference: `Endpoint/${id}` },
    })),
  ],
})
const organization = (id: string, parts: object) => ({
  resource: { resourceType: 'Organization', id, name: `Brand ${id}`, ...parts },
})
const bundleOf = (...entry: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry,
})

function listed(
  servers: readonly KnownFhirServer[],
  bundle: object = bundleOf(),
  fields: Readonly<Record<string, BrandFields>> = {},
) {
  const byId = new Map(
    Object.entries(fields).map(([id, brand]) => [id, { brand, isEvaluation: false }]),
  )
  const start = { brandsFile: undefined, byId }
  return startList(servers, start, brandsOfBundle(bundle), (logo) => `/assets/${logo}`)
}

const hospital = organization('h', {
  alias: ['Old Name'],
  address: [
    { city: 'Québec', state: 'QC', postalCode: 'G1R 2J6' },
    { city: 'Lévis', state: 'QC' },
  ],
  extension: [
    {
      url: `${extensions}organization-brand`,
      extension: [{ url: 'brandLogo', valueUrl: 'h.svg' }],
    },
    portal('Mon dossier', 'a'),
  ],
})

test('a known EHR has the name, portal, places, other names and logo of its brand', () => {
  expect(listed([known('a')], bundleOf(hospital, endpoint('a')))).toEqual([
    {
      id: 'a',
      name: 'Brand h',
      portal: 'Mon dossier',
      place: 'Québec, QC',
      also: 'Old Name Lévis, QC G1R 2J6 G1R2J6',
      logo: '/assets/h.svg',
      host: 'fhir.a.example',
    },
  ])
})

test('a brand makes no EHR known, and an EHR without a brand keeps its own name', () => {
  expect(listed([known('b')], bundleOf(hospital, endpoint('a')))).toEqual([
    { id: 'b', name: 'Entry b', host: 'fhir.b.example' },
  ])
})

test('each portal is a card, and a card of two EHRs leads to each', () => {
  const adults = organization('x', {
    extension: [portal('Adults', 'a'), portal('Children', 'a', 'b')],
  })
  const list = listed([known('a'), known('b')], bundleOf(adults, endpoint('a'), endpoint('b')))
  expect(list.map(({ id, portal: name }) => [id, name])).toEqual([
    ['a', 'Adults'],
    ['a', 'Children'],
    ['b', 'Children'],
  ])
})

test.each([
  [
    'a clinic without a portal of its own has that of what it is part of',
    { partOf: { reference: 'Organization/h' } },
    'Mon dossier',
  ],
  [
    'a brand without portals has its endpoints',
    { endpoint: [{ reference: 'https://brands.example/Endpoint/a' }] },
    undefined,
  ],
])('%s', (_, parts, name) => {
  const list = listed([known('a')], bundleOf(hospital, organization('c', parts), endpoint('a')))
  expect(list.find((each) => each.name === 'Brand c')?.portal).toBe(name)
})

test('parts of each other that name no endpoint end nowhere', () => {
  const one = organization('one', { partOf: { reference: 'Organization/two' } })
  const two = organization('two', { partOf: { reference: 'Organization/one' } })
  expect(listed([known('a')], bundleOf(one, two))).toEqual([
    { id: 'a', name: 'Entry a', host: 'fhir.a.example' },
  ])
})

test('the words of an entry go before a bundle’s', () => {
  const brand = { name: 'Own', places: ['Halifax, NS', 'Truro, NS'], portal: 'P', logo: 'own.png' }
  expect(listed([known('a')], bundleOf(hospital, endpoint('a')), { a: brand })).toEqual([
    {
      id: 'a',
      name: 'Own',
      portal: 'P',
      place: 'Halifax, NS',
      also: 'Entry a Truro, NS',
      logo: '/assets/own.png',
      host: 'fhir.a.example',
    },
  ])
})

test('what is for trying is marked, by its entry or because its endpoint is for tests', () => {
  const fields = {
    brandsFile: undefined,
    byId: new Map([['b', { brand: undefined, isEvaluation: true }]]),
  }
  const bundle = bundleOf(hospital, endpoint('a', 'test'))
  const list = startList(
    [known('a'), known('b'), known('c')],
    fields,
    brandsOfBundle(bundle),
    String,
  )
  expect(list.map(({ id, trial }) => [id, trial])).toEqual([
    ['a', true],
    ['b', true],
    ['c', undefined],
  ])
})

test('a repeated brand is one card; what is not active, or that nobody can begin at, is none', () => {
  const gone = organization('gone', { active: false, extension: [portal('Gone', 'a')] })
  const servers = [
    known('a'),
    known('b', { standaloneLaunch: false }),
    known('c', { simulator: { fhirServerUrl: '', authorizationEndpoint: '', tokenEndpoint: '' } }),
  ]
  const list = listed(servers, bundleOf(hospital, hospital, gone, endpoint('a')))
  expect(list.map(({ name }) => name)).toEqual(['Brand h'])
})

test('a file that is no bundle is refused, and what is malformed in one is left out', () => {
  expect(() => brandsOfBundle({ resourceType: 'Organization' })).toThrow('no Bundle')
  const odd = [null, 1, { resource: null }, { resource: { resourceType: 'Organization', name: 7 } }]
  expect(brandsOfBundle({ resourceType: 'Bundle', entry: odd })).toEqual([])
})
