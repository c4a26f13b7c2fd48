import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { codeOfLaunch, scopesOf } from '../testing/launch-at.ts'
import { entryOf } from '../testing/entry-of.ts'
import { launchOptions, startLoopbackLauncher } from '../../e2e/loopback-launcher.ts'
import { ada } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { app, createTestClient } from '#sandbox/testing/test-client.ts'
import { resourceScopes } from '#src/searches/scopes.ts'
import { everySearch } from '#src/searches/declared-searches.ts'
import { parseKnownFhirServersFile } from '#src/smart/protocol/known-fhir-servers-schema.ts'
import {
  matchedFhirServer,
  type MatchedFhirServer,
} from '#src/smart/protocol/known-fhir-servers.ts'
import { checkEhr } from './check-ehr.ts'
import type { Finding } from './finding.ts'
import { settingsFindings } from './settings-findings.ts'

/** What a check says is what a launch then meets, at every personality of the local EHR. */

const checked = (server: MatchedFhirServer, waitMs = 8_000) =>
  checkEhr(server, { fetch, app, discoveryMs: waitMs, statementMs: waitMs })
const verdicts = (findings: readonly Finding[]) =>
  Object.fromEntries(findings.map(({ about, verdict }) => [about, verdict]))
const codes = (findings: readonly Finding[]) =>
  findings.flatMap(({ endsWith }) => (endsWith === undefined ? [] : [endsWith]))

/** What the EHR grants to a launch with the app's own scopes. */
async function launched({ sandbox }: TestSandbox, server: MatchedFhirServer) {
  const client = createTestClient(sandbox)
  const { exchange } = await client.launch(ada, scopesOf(server).join(' '))
  const { status, body } = await exchange()
  const scope = typeof body['scope'] === 'string' ? body['scope'].split(' ') : []
  return { status, isRenewable: typeof body['refresh_token'] === 'string', scope }
}

const v2Reader = ['user/Practitioner.r']
const encounters = ['patient/Encounter.rs']

describe.each([
  [
    'plain',
    { readerScopes: v2Reader, optionalScopes: encounters },
    'plain',
    {},
    { renews: true, chartScopes: 6 },
  ],
  ['hapi-like', {}, 'hapi', {}, { renews: true, chartScopes: 5 }],
  ['azure-like', { scopes: 'v2' }, 'azure', {}, { renews: true, chartScopes: 4 }],
  [
    'epic-like',
    { scopes: 'v2', readerScopes: v2Reader },
    'epic',
    {
      Renewal: 'does not fit',
      'Scopes for the chart': 'note',
      'Scopes for the reader': 'note',
      'Sign-out': 'note',
    },
    { renews: false, chartScopes: 4 },
  ],
  [
    'epic-like',
    { scopes: 'v2', refresh: 'offline_access' },
    'epic',
    { Renewal: 'does not fit', 'Scopes for the chart': 'note', 'Sign-out': 'note' },
    { renews: false, chartScopes: 4 },
  ],
  [
    'epic-like',
    { scopes: 'v2', refresh: 'never' },
    'epic',
    { 'Scopes for the chart': 'note', 'Sign-out': 'note' },
    { renews: false, chartScopes: 4 },
  ],
  [
    'oracle-like',
    { scopes: 'v1', readerScopes: ['user/Practitioner.read'] },
    'oracle-health',
    { Renewal: 'note', 'Launch by a patient': 'note', 'Scopes for the chart': 'note' },
    { renews: true, chartScopes: 3 },
  ],
] as const)('%s, asked with %j', (personality, parts, family, expected, grant) => {
  let ehr: TestSandbox
  let server: MatchedFhirServer
  beforeAll(async () => {
    ehr = await startTestSandbox({ personality })
    const issuer = `${ehr.sandbox.origin}${personality === 'oracle-like' ? '/tenants/northgate' : ''}`
    server = entryOf(ehr.sandbox, { issuer, ...parts }, family)
  })
  afterAll(() => ehr.close())

  test('every line fits but those that are named here', async () => {
    const found = verdicts(await checked(server))
    const others = Object.entries(found).filter(
      ([, each]) => each !== 'fits' && each !== 'register',
    )
    expect(Object.fromEntries(others)).toEqual(expected)
  })

  test('a launch gets to the EHR, and is granted and renewed as it said', async () => {
    const findings = await checked(server)
    expect(codes(findings)).toEqual([])
    expect(await codeOfLaunch(server, app)).toBeUndefined()
    const { status, isRenewable, scope } = await launched(ehr, server)
    expect(status).toBe(200)
    expect(isRenewable).toBe(grant.renews)
    const said = verdicts(findings)
    const { Renewal: renewal, 'Scopes for the chart': scopes } = said
    if (renewal === 'fits') expect(isRenewable).toBe(server.known.refresh !== 'never')
    if (renewal === 'does not fit') expect(isRenewable).toBe(false)
    expect(scope.filter((each) => each.startsWith('patient/'))).toHaveLength(grant.chartScopes)
    const { known } = server
    if (scopes === 'fits')
      expect(scope).toEqual(expect.arrayContaining(resourceScopes(everySearch, known.scopes)))
    if (said['Scopes for optional searches'] === 'fits')
      expect(scope).toEqual(expect.arrayContaining([...(known.optionalScopes ?? [])]))
    if (said['Scopes for the reader'] === 'fits')
      expect(scope).toEqual(expect.arrayContaining([...(known.readerScopes ?? [])]))
  })
})

/** An entry, or an EHR, with one thing wrong. */
describe('a launch ends as the check says', () => {
  test.each([
    ['discovery-away', 'discovery-unavailable'],
    ['discovery-missing', 'discovery-missing'],
    ['discovery-page', 'discovery-unreadable'],
    ['discovery-redirected', 'discovery-redirected'],
    ['discovery-not-shared', 'discovery-cors'],
    ['discovery-closed', 'discovery-unreachable'],
    ['other-issuer-named', 'issuer-mismatch'],
    ['other-authorization-endpoint', 'authorization-endpoint-mismatch'],
    ['other-authorization-port', 'authorization-endpoint-mismatch'],
    ['other-token-endpoint', 'token-endpoint-mismatch'],
    ['no-pkce', 'pkce-not-offered'],
  ])('at an EHR that has the fault %s: %s', async (faults, code) => {
    const ehr = await startTestSandbox({ faults })
    const server = entryOf(ehr.sandbox)
    expect(codes(await checked(server))).toEqual([code])
    expect(await codeOfLaunch(server, app)).toBe(code)
    await ehr.close()
  })

  test('at an EHR that does not answer', async () => {
    const ehr = await startTestSandbox({ faults: 'discovery-silent' })
    expect(codes(await checked(entryOf(ehr.sandbox), 200))).toEqual(['discovery-no-answer'])
    await ehr.close()
  })

  test('where several things are wrong, each has its line, and the launch ends with one of them', async () => {
    const ehr = await startTestSandbox({
      faults: 'no-pkce other-token-endpoint other-issuer-named',
    })
    const found = codes(await checked(entryOf(ehr.sandbox)))
    expect(found.toSorted()).toEqual([
      'issuer-mismatch',
      'pkce-not-offered',
      'token-endpoint-mismatch',
    ])
    expect(found).toContain(await codeOfLaunch(entryOf(ehr.sandbox), app))
    await ehr.close()
  })
})

describe('what is wrong in an entry', () => {
  test('a family that is not the EHR’s, and scopes that it does not take: nothing is granted', async () => {
    const ehr = await startTestSandbox({ personality: 'oracle-like' })
    const issuer = `${ehr.sandbox.origin}/tenants/northgate`
    const server = entryOf(ehr.sandbox, { issuer, scopes: 'v2-granular' })
    const family = (await checked(server)).find(({ about }) => about === 'Family')
    expect(family).toMatchObject({
      verdict: 'does not fit',
      words: expect.stringMatching(/Oracle Health.*oracle-health.*takes v1 scopes/),
    })
    const { scope } = await launched(ehr, server)
    expect(scope.filter((each) => each.startsWith('patient/'))).toEqual([])
    await ehr.close()
  })

  test('scopes for the reader beside those for a patient, at a family that does not mix them: nobody gets in', async () => {
    const ehr = await startTestSandbox({ personality: 'azure-like' })
    const server = entryOf(ehr.sandbox, { scopes: 'v2', readerScopes: v2Reader }, 'azure')
    expect(codes(await checked(server))).toEqual(['scopes-refused'])
    const { back } = await createTestClient(ehr.sandbox).launch(ada, scopesOf(server).join(' '))
    expect(back.searchParams.get('error')).toBe('invalid_scope')
    const ofPatient = { scopes: 'v2', readerScopes: ['patient/RelatedPerson.r'] } as const
    expect(codes(await checked(entryOf(ehr.sandbox, ofPatient, 'azure')))).toEqual([])
    await ehr.close()
  })

  test('scopes for the reader in another form than the entry’s are not what it takes', async () => {
    const ehr = await startTestSandbox({ personality: 'oracle-like' })
    const issuer = `${ehr.sandbox.origin}/tenants/northgate`
    const parts = { issuer, scopes: 'v1', readerScopes: v2Reader } as const
    const server = entryOf(ehr.sandbox, parts, 'oracle-health')
    expect(verdicts(await checked(server))).toMatchObject({
      'Scopes for the reader': 'does not fit',
    })
    const { scope } = await launched(ehr, server)
    expect(scope).not.toContain('user/Practitioner.r')
    await ehr.close()
  })

  test('an app at an origin that is not registered: every panel would fail', async () => {
    const ehr = await startTestSandbox()
    const elsewhere = 'https://elsewhere.example'
    const { fhirServerUrl } = ehr.sandbox
    const findings = await checkEhr(entryOf(ehr.sandbox), { fetch, app: elsewhere })
    expect(verdicts(findings)).toMatchObject({ 'CORS, chart': 'does not fit', PKCE: 'fits' })
    const read = await fetch(`${fhirServerUrl}/Patient/${ada}`, { headers: { origin: elsewhere } })
    expect(read.headers.has('access-control-allow-origin')).toBe(false)
    await ehr.close()
  })

  test.each([
    [true, 'and one click signs in again'],
    [false, 'and the reader opens it again from the chart'],
  ])(
    'without renewal, and standaloneLaunch %s: the end is followed by %s',
    async (standaloneLaunch, words) => {
      const ehr = await startTestSandbox()
      const findings = await checked(entryOf(ehr.sandbox, { refresh: 'never', standaloneLaunch }))
      expect(findings.find(({ about }) => about === 'Renewal')?.words).toContain(words)
      await ehr.close()
    },
  )

  test('what to register is what a launch sends', async () => {
    const ehr = await startTestSandbox()
    const optionalScopes = ['patient/Encounter.rs']
    const readerScopes = ['user/Practitioner.r']
    const server = entryOf(ehr.sandbox, { readerScopes, optionalScopes })
    const said = (await checked(server)).filter(({ verdict }) => verdict === 'register')
    const words = Object.fromEntries(said.map(({ about, words: text }) => [about, text]))
    expect(words['Redirect URI']).toBe(`${app}/e/local-ehr/callback, and no other.`)
    expect(words['Scopes']).toBe(`${scopesOf(server).join(' ')} launch/patient`)
    expect(words['Scopes']).toContain(' patient/Encounter.rs user/Practitioner.r ')
    await ehr.close()
  })
})

describe('the public launcher, as the file that ships has it', () => {
  const shipped = readFileSync('config/known-fhir-servers.json', 'utf8')

  test.each([
    ['its plain base', ''],
    ['a simulation', `/sim/${launchOptions('provider-ehr')}`],
    ['a simulation of a standalone launch', `/sim/${launchOptions('provider-standalone')}`],
  ])('%s is matched, every line fits or is a note, and a launch gets there', async (_, base) => {
    const launcher = await startLoopbackLauncher()
    onTestFinished(() => {
      launcher.close()
    })
    const moved = shipped.replaceAll('https://launch.smarthealthit.org', launcher.origin)
    const { knownFhirServers: servers } = parseKnownFhirServersFile(JSON.parse(moved))
    const server = matchedFhirServer(servers, `${launcher.origin}/v/r4${base}/fhir`)
    if (server === undefined) throw new Error('the base is not matched')
    const findings = await checked(server)
    const others = findings.filter(({ verdict }) => !['fits', 'register'].includes(verdict))
    expect(verdicts(others)).toEqual({
      // Neither permission-online nor a revocation endpoint is in its document.
      Renewal: 'note',
      'Sign-out': 'note',
    })
    expect(await codeOfLaunch(server, app)).toBeUndefined()
  })

  test('options that it would refuse do not make another base of it', () => {
    const { knownFhirServers: servers } = parseKnownFhirServersFile(JSON.parse(shipped))
    for (const base of ['/sim//fhir', '/sim/a/b/fhir', '/sim/fhir', '/sim/../fhir'])
      expect(
        matchedFhirServer(servers, `https://launch.smarthealthit.org/v/r4${base}`),
      ).toBeUndefined()
  })
})

test('a brand that the EHR publishes is named to those whose patients choose, and nothing else of it is taken', () => {
  const document = { user_access_brand_bundle: 'https://ehr.example/brands.json' }
  const endpoints = {
    fhirServerUrl: 'https://ehr.example/r4',
    authorizationEndpoint: '',
    tokenEndpoint: '',
  }
  const brandsFor = (standaloneLaunch: boolean) =>
    settingsFindings(document, entryOf(endpoints, { standaloneLaunch })).filter(
      ({ about }) => about === 'Brand',
    )
  expect(brandsFor(true).map(({ verdict, words }) => [verdict, words])).toEqual([
    ['note', expect.stringContaining('https://ehr.example/brands.json')],
  ])
  expect(brandsFor(false)).toEqual([])
})
