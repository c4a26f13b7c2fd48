import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import { matchedFhirServer } from './known-fhir-servers.ts'
import { parseKnownFhirServersFile } from './known-fhir-servers-schema.ts'

const parseKnownFhirServers = (json: unknown) => parseKnownFhirServersFile(json).knownFhirServers

const shippedFile = JSON.parse(readFileSync('config/known-fhir-servers.json', 'utf8')) as {
  knownFhirServers: object[]
}
const shipped = parseKnownFhirServers(shippedFile)
const launcher = 'https://launch.smarthealthit.org'

describe('the file that ships', () => {
  test('knows the local EHR and the public SMART launcher', () => {
    expect(shipped.map(({ id }) => id)).toEqual(['local-ehr', 'smart-launcher'])
    expect(matchedFhirServer(shipped, `${launcher}/v/r4/fhir`)?.tokenEndpoint).toBe(
      `${launcher}/v/r4/auth/token`,
    )
  })

  test('knows every simulator base of the launcher, and where its endpoints are', () => {
    const sim = 'WzAsIiIsIiIsIkFVVE8iLDAsMCwwLCIiLCIiLCIiLCIiLCIiLCIiLCIiLDAsMSwiIl0'
    expect(matchedFhirServer(shipped, `${launcher}/v/r4/sim/${sim}/fhir`)).toMatchObject({
      fhirServerUrl: `${launcher}/v/r4/sim/${sim}/fhir`,
      authorizationEndpoint: `${launcher}/v/r4/sim/${sim}/auth/authorize`,
      tokenEndpoint: `${launcher}/v/r4/sim/${sim}/auth/token`,
    })
  })
})

test('the same pattern pointed at a launcher on loopback works too', () => {
  const text = readFileSync('config/known-fhir-servers.json', 'utf8').replaceAll(
    launcher,
    'http://127.0.0.1:8080',
  )
  const servers = parseKnownFhirServers(JSON.parse(text))
  expect(
    matchedFhirServer(servers, 'http://127.0.0.1:8080/v/r4/sim/abc/fhir')?.authorizationEndpoint,
  ).toBe('http://127.0.0.1:8080/v/r4/sim/abc/auth/authorize')
})

describe('one slash at the end', () => {
  const [first, , ...rest] = shipped
  const known = first && [{ ...first, fhirServerUrl: 'https://ehr.example/fhir/' }, ...rest]

  test.each(['https://ehr.example/fhir', 'https://ehr.example/fhir/'])(
    'is no difference, and %s is sent back as it came',
    (iss) => {
      expect(matchedFhirServer(known ?? [], iss)).toMatchObject({
        fhirServerUrl: 'https://ehr.example/fhir',
        aud: iss,
      })
    },
  )

  test('is no difference in a simulator’s base', () => {
    expect(matchedFhirServer(shipped, `${launcher}/v/r4/sim/abc/fhir/`)?.fhirServerUrl).toBe(
      `${launcher}/v/r4/sim/abc/fhir`,
    )
  })
})

test('an entry that names a base goes before a pattern that it fits, wherever it is in the file', () => {
  const [local, simulator] = shipped
  const fixed = `${launcher}/v/r4/sim/fixed/fhir`
  const servers = [simulator, local && { ...local, fhirServerUrl: fixed }].filter((one) => !!one)
  expect(matchedFhirServer(servers, fixed)?.known.id).toBe('local-ehr')
  expect(matchedFhirServer(servers, `${launcher}/v/r4/sim/other/fhir`)?.known.id).toBe(
    'smart-launcher',
  )
})

test.each([
  `${launcher}/v/r4/fhir//`,
  `${launcher}/v/r4/sim/abc/fhir//`,
  `${launcher}/v/r4/FHIR`,
  `${launcher}:443/v/r4/fhir`,
  `${launcher}./v/r4/fhir`,
  `http://launch.smarthealthit.org/v/r4/fhir`,
  `https://user@launch.smarthealthit.org/v/r4/fhir`,
  `${launcher}@evil.example/v/r4/fhir`,
  `${launcher}.evil.example/v/r4/sim/abc/fhir`,
  `${launcher}/v/r4/sim//fhir`,
  `${launcher}/v/r4/sim/a/b/fhir`,
  `${launcher}/v/r4/sim/../fhir`,
  `${launcher}/v/r4/sim/%2e%2e/fhir`,
  `${launcher}/v/r4/sim/{settings}/fhir`,
  `${launcher}/v/r4/sim/a?x=/fhir`,
  `${launcher}/v/r4/sim/a#/fhir`,
  `${launcher}/v/r4/fhir `,
  'http://localhost:8802/fhir/r4',
  'http://127.0.0.1:8801/fhir/r4',
  'http://[::1]:8801/fhir/r4',
  'http://169.254.169.254/',
  'javascript:alert(1)',
  '',
  'constructor',
])('%s is not known', (iss) => {
  expect(matchedFhirServer(shipped, iss)).toBeUndefined()
})

test('the limits of a session are an entry’s own, else the file’s, else 15 minutes and 8 hours', () => {
  const limitsOf = (file: object, entry: object) => {
    const [known] = parseKnownFhirServers({
      ...file,
      knownFhirServers: [{ ...shippedFile.knownFhirServers[0], ...entry }],
    })
    return [known?.idleMinutes, known?.maxSessionMinutes]
  }
  expect(limitsOf({}, {})).toEqual([15, 480])
  expect(limitsOf({ idleMinutes: 5, maxSessionMinutes: 60 }, {})).toEqual([5, 60])
  expect(limitsOf({ idleMinutes: 5 }, { idleMinutes: 10, maxSessionMinutes: 30 })).toEqual([10, 30])
  expect(() => limitsOf({}, { idleMinutes: 0 })).toThrow(/idleMinutes/)
  expect(() => limitsOf({ maxSessionMinutes: 1441 }, {})).toThrow(/maxSessionMinutes/)
})

describe('a file with a gap is refused, and says where', () => {
  const [first, second] = shipped
  test.each([
    ['no entry', { knownFhirServers: [] }, /knownFhirServers/],
    ['no client id', { knownFhirServers: [{ ...first, clientId: '' }] }, /clientId/],
    [
      'plain http that is not loopback',
      { knownFhirServers: [{ ...first, tokenEndpoint: 'http://ehr.example/token' }] },
      /tokenEndpoint/,
    ],
    [
      'a query in an endpoint',
      { knownFhirServers: [{ ...first, fhirServerUrl: 'https://ehr.example/fhir?x=1' }] },
      /fhirServerUrl/,
    ],
    [
      'a pattern where none may be',
      { knownFhirServers: [{ ...first, fhirServerUrl: 'https://ehr.example/{settings}' }] },
      /pattern/,
    ],
    [
      'two simulators',
      {
        knownFhirServers: [second, { ...second, id: 'b', fhirServerUrl: 'https://b.example/fhir' }],
      },
      /simulator/,
    ],
    [
      'two entries for one server, one with a slash',
      {
        knownFhirServers: [
          first,
          { ...first, id: 'b', fhirServerUrl: `${first?.fhirServerUrl ?? ''}/` },
        ],
      },
      /share/,
    ],
    ['two entries for one server', { knownFhirServers: [first, { ...first, id: 'b' }] }, /share/],
    [
      'two entries with one redirect URI',
      {
        knownFhirServers: [
          { ...first, redirectPath: '/chart' },
          { ...second, redirectPath: '/chart' },
        ],
      },
      /share the redirect URI/,
    ],
    [
      'a redirect URI of somebody else',
      { knownFhirServers: [{ ...first, redirectPath: '/e/other/callback' }] },
      /redirectPath/,
    ],
    ['a word that is not known', { knownFhirServers: [{ ...first, secret: 'x' }] }, /secret/],
    [
      'a frame ancestor that is no origin',
      { knownFhirServers: [{ ...first, frameAncestors: ['*'] }] },
      /frameAncestors/,
    ],
    ['nothing', null, /known FHIR servers/],
  ])('%s', (_, file, words) => {
    expect(() => parseKnownFhirServers(file)).toThrow(words)
  })
})

describe('the family of an EHR', () => {
  const [entry = {}] = (
    JSON.parse(readFileSync('config/known-fhir-servers.json', 'utf8')) as {
      knownFhirServers: object[]
    }
  ).knownFhirServers
  const parsedWith = (parts: object) =>
    parseKnownFhirServers({ knownFhirServers: [{ ...entry, ...parts }] })[0]?.ehr

  test('is that of a server of which nothing more is known, unless it is named', () => {
    expect(parsedWith({})).toEqual(ehrFamilies.plain)
    expect(parsedWith({ family: 'azure', scopes: 'v2' })).toEqual(ehrFamilies.azure)
  })

  test('must be a known one, and take the scopes that are asked for', () => {
    expect(() => parsedWith({ family: 'unheard-of' })).toThrow('family')
    expect(() => parsedWith({ family: 'oracle-health', scopes: 'v2' })).toThrow(
      'an entry uses scopes that its family does not take',
    )
    expect(parsedWith({ family: 'oracle-health', scopes: 'v1' })?.sorts).toBe(false)
  })
})

test('what may not leave the page is said for all, or for one EHR', () => {
  const parsed = (head: object, own: object) => {
    const entry = { ...shippedFile.knownFhirServers[0], ...own }
    return parseKnownFhirServers({ ...head, knownFhirServers: [entry] })[0]?.exportsOff
  }
  expect(parsed({}, {})).toBeUndefined()
  expect(parsed({ exportsOff: ['bundle'] }, {})).toEqual(['bundle'])
  expect(parsed({ exportsOff: ['bundle'] }, { exportsOff: ['copy', 'print'] })).toEqual([
    'copy',
    'print',
  ])
  expect(() => parsed({}, { exportsOff: ['fax'] })).toThrow(/exportsOff/)
})

test.each([
  ['user/Practitioner.r', true],
  ['patient/RelatedPerson.read', true],
  ['user/PractitionerRole.r', true],
  ['user/Practitioner.rs', false],
  ['user/Patient.r', false],
  ['patient/*.read', false],
  ['user/Practitioner.cruds', false],
])('a scope for the reader’s own record: %s, %s', (scope, isAllowed) => {
  const entry = { ...shippedFile.knownFhirServers[0] }
  const parse = () =>
    parseKnownFhirServers({ knownFhirServers: [{ ...entry, readerScopes: [scope] }] })
  if (isAllowed) expect(parse()[0]?.readerScopes).toEqual([scope])
  else expect(parse).toThrow(/readerScopes/)
})

test.each<[readonly string[] | undefined, string, readonly string[] | undefined]>([
  [undefined, 'v2-granular', undefined],
  [[], 'v2-granular', undefined],
  [['encounters'], 'v2-granular', ['patient/Encounter.rs']],
  [['encounters'], 'v1', ['patient/Encounter.read']],
  [
    ['diagnostic-reports', 'encounters'],
    'v2',
    ['patient/DiagnosticReport.rs', 'patient/Encounter.rs'],
  ],
])('the optional searches %s with %s scopes need the scopes %s', (ids, scopes, expected) => {
  const entry = { ...shippedFile.knownFhirServers[0], scopes, optionalSearches: ids }
  const [known] = parseKnownFhirServers({ knownFhirServers: [entry] })
  expect(known?.optionalScopes).toEqual(expected)
  expect(known?.optionalSearches).toEqual(ids)
})

test('an optional search that is none is refused', () => {
  const entry = { ...shippedFile.knownFhirServers[0], optionalSearches: ['notes'] }
  expect(() => parseKnownFhirServers({ knownFhirServers: [entry] })).toThrow(/optionalSearches/)
})
