import type { JsonBodyType } from 'msw'
import { describe, expect, test } from 'vitest'
import { startEhrNetwork } from '#src/testing/ehr-network.ts'
import { fakeEhr } from '#src/testing/fake-ehr.ts'
import { createFakeBrowser, type FakeTab } from '#src/testing/fake-tab.ts'
import { requireIssuer } from '../protocol/authorization-response-issuer.ts'
import { browserMode } from './browser-mode.ts'
import { returnTokens } from './return-tokens.ts'

/** The way back from the authorization server, where browser mode differs from a mode with a server. */

const network = startEhrNetwork()
const request = {
  server: fakeEhr,
  scopes: ['patient/Patient.r'],
  redirectUri: 'https://app.example/e/fake-ehr/callback',
  launch: 'launch-1',
}

const modeIn = (tab: FakeTab) => browserMode([fakeEhr.known], tab.page)
const open = (tab: FakeTab, search: string) =>
  modeIn(tab).openSession({ launchId: undefined, search })

/** A tab that is about to come back from the EHR, and the query it comes back with. */
async function signedIn() {
  const browser = createFakeBrowser(network.clock)
  const tab = browser.openTab()
  const search = network.ehr.authorize(await modeIn(tab).beginLaunch(request), 'patient-1')
  return { browser, tab, search }
}

test('after the exchange nothing is stored', async () => {
  const { tab, search } = await signedIn()
  await open(tab, search)
  expect([...tab.stored]).toEqual([])
})

test('whoever opens it is told once the code is on its way, and before the EHR has answered', async () => {
  const { tab, search } = await signedIn()
  const happened: string[] = []
  await modeIn(tab)
    .openSession({
      launchId: undefined,
      search,
      onAsked: () => happened.push(`asked, ${String(network.ehr.received.token.length)} answered`),
    })
    .then(() => happened.push('open'))
  expect(happened).toEqual(['asked, 0 answered', 'open'])
})

test('a redirect can be used once', async () => {
  const { tab, search } = await signedIn()
  await open(tab, search)
  await expect(open(tab, search)).rejects.toMatchObject({ code: 'state-unknown' })
  expect(network.ehr.received.token).toHaveLength(1)
})

test('a redirect that arrives fifty times at once is used once', async () => {
  const { tab, search } = await signedIn()
  const openings = await Promise.allSettled(Array.from({ length: 50 }, () => open(tab, search)))
  expect(openings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(network.ehr.received.token).toHaveLength(1)
})

test('another tab’s redirect is refused, and no code is sent', async () => {
  const { browser, search } = await signedIn()
  await expect(open(browser.openTab(), search)).rejects.toMatchObject({ code: 'state-unknown' })
  expect(network.ehr.received.token).toEqual([])
})

test.each([
  [600_000, true],
  [600_001, false],
])('a sign-in that took %i ms completes: %s', async (milliseconds, completes) => {
  const { tab, search } = await signedIn()
  network.clock.advance(milliseconds)
  const opening = open(tab, search)
  if (completes) await expect(opening).resolves.toBeDefined()
  else await expect(opening).rejects.toMatchObject({ code: 'state-expired' })
  expect(network.ehr.received.token).toHaveLength(completes ? 1 : 0)
})

test('a clock that is set back does not let a sign-in take longer', async () => {
  const { tab, search } = await signedIn()
  network.clock.set(-600_001)
  await expect(open(tab, search)).rejects.toMatchObject({ code: 'state-expired' })
  expect(network.ehr.received.token).toEqual([])
})

describe('the view that a chart opens at', () => {
  const opened = async (tokenMembers: Record<string, JsonBodyType>) => {
    network.ehr.behaviour.tokenMembers = tokenMembers
    const { tab, search } = await signedIn()
    return open(tab, search)
  }

  test.each([
    ['an intent that has one', { intent: 'reconcile-medications' }, '/medications'],
    ['an intent that has none', { intent: 'unheard-of' }, ''],
    ['a resource that has one', { fhirContext: [{ reference: 'DiagnosticReport/1' }] }, '/results'],
    ['a resource that has none', { fhirContext: [{ reference: 'Task/1' }] }, ''],
  ])('is that of %s', async (_, members, rest) => {
    const session = await opened(members)
    expect(session?.opensAt).toEqual({ rest, scroll: {} })
    expect(session?.launchContext).toMatchObject(members)
    expect((await session?.fetch('https://ehr.example/fhir/Patient/patient-1'))?.status).toBe(200)
  })

  test.each([
    ['is not sent', {}],
    ['is an empty list', { fhirContext: [] }],
    ['is no list', { fhirContext: { reference: 'MedicationRequest/1' } }],
  ])('is the summary where a context %s', async (_, members) => {
    const session = await opened(members)
    expect(session?.opensAt).toBeUndefined()
    expect(session?.launchContext.fhirContext).toBeUndefined()
  })
})

describe('the issuer in a redirect', () => {
  const promised = { authorization_response_iss_parameter_supported: true }
  const named = { issuer: 'https://ehr.example' }
  test.each([
    ['equal to the one that discovery named', { ...named }, 'https://ehr.example', true],
    ['equal but for a slash', { ...named }, 'https://ehr.example/', false],
    ['of somebody else', { ...named }, 'https://evil.example', false],
    ['equal to the configured one', {}, 'https://ehr.example', true],
    ['missing, though promised', { ...named, ...promised }, undefined, false],
    ['there as promised', { ...named, ...promised }, 'https://ehr.example', true],
    ['missing, and not promised', { ...named }, undefined, true],
  ])('is %s', async (_, discovery, issuer, completes) => {
    network.ehr.behaviour.discovery = discovery
    const { tab, search } = await signedIn()
    const iss = issuer === undefined ? '' : `&iss=${encodeURIComponent(issuer)}`
    const opening = open(tab, search + iss)
    if (completes) await expect(opening).resolves.toBeDefined()
    else await expect(opening).rejects.toMatchObject({ code: 'answered-by-another' })
    expect(network.ehr.received.token).toHaveLength(completes ? 1 : 0)
    if (!completes) expect([...tab.stored]).toEqual([])
  })

  test('that can be compared with nothing is refused', () => {
    const nobody = { issuer: undefined, isIssuerPromised: false }
    expect(() => {
      requireIssuer('https://ehr.example', nobody)
    }).toThrow(expect.objectContaining({ code: 'answered-by-another' }))
  })

  test('is judged before an error is believed', async () => {
    network.ehr.behaviour.discovery = { ...named, ...promised }
    const { tab, search } = await signedIn()
    const state = new URLSearchParams(search).get('state') ?? ''
    await expect(open(tab, `?error=access_denied&state=${state}`)).rejects.toMatchObject({
      code: 'answered-by-another',
    })
  })
})

test('a code is exchanged at the EHR that was asked, whoever else has this base', async () => {
  const { tab, search } = await signedIn()
  const other = { ...fakeEhr.known, id: 'other', tokenEndpoint: 'https://evil.example/token' }
  const mode = browserMode([other], tab.page)
  await expect(mode.openSession({ launchId: undefined, search })).rejects.toMatchObject({
    code: 'state-unknown',
  })
  expect(network.ehr.received.token).toEqual([])
})

test.each([
  [
    'redirects to another host',
    () => Response.redirect('https://evil.example/token', 307),
    { code: 'token-redirected' },
  ],
  ['is down', () => Response.error(), { code: 'token-unreachable' }],
  [
    'answers 503',
    () => new Response('', { status: 503 }),
    { code: 'token-unavailable', diagnostics: 'HTTP 503' },
  ],
  ['refuses the client', () => oauthError('invalid_client', 401), { code: 'client-refused' }],
  ['refuses the code', () => oauthError('invalid_grant', 400), { code: 'code-refused' }],
  ['says it is away', () => oauthError('server_error', 400), { code: 'token-unavailable' }],
  [
    'refuses the request',
    () => oauthError('invalid_request', 400),
    { code: 'token-rejected', server: { error: 'invalid_request', description: 'Not so.' } },
  ],
  [
    'refuses the code in words of its own, and quotes it',
    (body: URLSearchParams) =>
      Response.json(
        { error: 'invalid_grant', error_description: `${body.get('code') ?? ''} was used` },
        { status: 400 },
      ),
    { code: 'code-refused', server: { error: 'invalid_grant', description: '… was used' } },
  ],
])(
  'a token endpoint that %s: nothing is opened, and the reason is named',
  async (_, answer, error) => {
    network.ehr.behaviour.token = answer
    const { tab, search } = await signedIn()
    await expect(open(tab, search)).rejects.toMatchObject(error)
    expect(network.ehr.received.token).toHaveLength(1)
    expect([...tab.stored]).toEqual([])
  },
)

const oauthError = (error: string, status: number) =>
  Response.json({ error, error_description: 'Not so.' }, { status })

test('a token endpoint that is there, but whose answer no page may read, is told from one that is down', async () => {
  network.ehr.behaviour.token = () => Response.error()
  network.ehr.behaviour.isTokenEndpointThere = true
  const { tab, search } = await signedIn()
  await expect(open(tab, search)).rejects.toMatchObject({ code: 'token-cors' })
})

test('a failure says how its launch began', async () => {
  network.ehr.behaviour.token = () => Response.error()
  const { tab, search } = await signedIn()
  await expect(open(tab, search)).rejects.toMatchObject({ launch: 'ehr-launch' })
})

test('a refusal names the OAuth error and uses the transaction up', async () => {
  const { tab, search } = await signedIn()
  const state = new URLSearchParams(search).get('state') ?? ''
  await expect(open(tab, `?error=access_denied&state=${state}`)).rejects.toMatchObject({
    code: 'authorization-refused',
    server: { error: 'access_denied' },
  })
  expect([...tab.stored]).toEqual([])
})

test('a code cannot add a parameter to the token request', async () => {
  const { tab, search } = await signedIn()
  const state = new URLSearchParams(search).get('state') ?? ''
  const code = 'x&client_id=evil'
  await expect(
    open(tab, `?${new URLSearchParams({ code, state }).toString()}`),
  ).rejects.toMatchObject({ code: 'code-refused' })
  const [body] = network.ehr.received.token
  expect(body?.getAll('code')).toEqual([code])
  expect(body?.getAll('client_id')).toEqual(['sidechart'])
})

test('a token endpoint that changed in storage gets no code: another pane may share the storage', async () => {
  const { browser, tab, search } = await signedIn()
  const state = new URLSearchParams(search).get('state') ?? ''
  const handshake = JSON.parse(tab.stored.get(state) ?? '') as object
  const tampered = JSON.stringify({ ...handshake, tokenUri: 'https://evil.example/token' })
  const pane = browser.openTab(new Map([...tab.stored, [state, tampered]]))
  await expect(open(pane, search)).rejects.toMatchObject({ code: 'token-endpoint-mismatch' })
  expect([...pane.stored]).toEqual([])
})

/** Token answers as EHRs send them: members that differ from the usual; undefined is one that is not sent. */
test.each([
  ['without a lifetime', { expires_in: undefined }, { lifetime: undefined }],
  ['with a lifetime of null', { expires_in: null }, { lifetime: undefined }],
  ['with a lifetime as text', { expires_in: '3600' }, { lifetime: 3_600_000 }],
  ['with an absurd lifetime', { expires_in: 1e12 }, { lifetime: 1e15 }],
  ['without a lifetime, with a JWT', { expires_in: undefined, access_token: 'e30.e30.x' }, {}],
  ['whose JWT is none', { expires_in: undefined, access_token: 'a.b' }, { lifetime: undefined }],
  ['with “bearer”', { token_type: 'bearer' }, {}],
  ['with “BEARER”', { token_type: 'BEARER' }, {}],
  ['with a patient as reference', { patient: 'Patient/patient-1' }, {}],
  ['with a versioned patient', { patient: 'Patient/patient-1/_history/2' }, {}],
  ['without a scope: as requested', { scope: undefined }, { scopes: request.scopes }],
  ['with an empty scope, which grants nothing', { scope: '' }, { scopes: [] }],
  ['with other scopes', { scope: 'openid  profile' }, { scopes: ['openid', 'profile'] }],
  ['without a refresh token', { refresh_token: undefined }, {}],
  ['with members of its own', { authorization_details: [{}], x: 1 }, {}],
])('a token answer %s opens the chart', async (_, members, expected) => {
  const { tab, search } = await signedIn()
  network.ehr.behaviour.tokenMembers = members
  const session = await open(tab, search)
  expect(session?.launchContext.patientId).toBe('patient-1')
  const expiresAt = session?.expiresAt()
  const lifetime = expiresAt === undefined ? undefined : expiresAt - network.clock.now()
  expect({ lifetime, scopes: session?.grantedScopes }).toMatchObject(expected)
})

test.each([
  ['access_token', { access_token: undefined }],
  ['access_token', { access_token: null }],
  ['access_token', { access_token: '' }],
  ['access_token', { access_token: { value: 'a' } }],
  ['token_type', { token_type: undefined }],
  ['token_type', { token_type: 'DPoP' }],
  ['expires_in', { expires_in: 'soon' }],
  ['expires_in', { expires_in: 0 }],
  ['refresh_token', { refresh_token: 7 }],
  ['scope', { scope: ['openid'] }],
  ['patient', { patient: 'Group/1' }],
  ['patient', { patient: 'https://other.example/fhir/Patient/1' }],
  ['encounter', { encounter: 'Patient/1' }],
])('a token answer that is refused names its member: %s, %j', async (member, members) => {
  const { tab, search } = await signedIn()
  network.ehr.behaviour.tokenMembers = members
  await expect(open(tab, search)).rejects.toMatchObject({
    code: 'token-response-malformed',
    diagnostics: member,
  })
  expect([...tab.stored]).toEqual([])
})

test.each([
  ['an empty answer', () => new Response(''), 'body'],
  ['no content', () => new Response(null, { status: 204 }), 'body'],
  ['a page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'body'],
  ['an error sent as a success', () => Response.json({ error: 'server_error' }), 'access_token'],
  ['a list', () => Response.json([]), 'body'],
])('%s has no access token', async (_, answer, member) => {
  const { tab, search } = await signedIn()
  network.ehr.behaviour.token = answer
  await expect(open(tab, search)).rejects.toMatchObject({
    code: 'token-response-malformed',
    diagnostics: member,
  })
})

describe('tokens of a launch that fails after they came', () => {
  const revoked = () => network.ehr.received.revoked.map((body) => body.get('token_type_hint'))

  test.each([
    ['names no patient', { patient: null }, 'no-patient'],
    ['has an id_token that cannot be read', { id_token: 'no token' }, 'id-token-refused'],
    [
      'names a patient elsewhere',
      { patient: 'https://evil.example/Patient/1' },
      'token-response-malformed',
    ],
    ['has a lifetime that is none', { expires_in: 'soon' }, 'token-response-malformed'],
  ])('are given back where the answer %s', async (_, members, code) => {
    network.ehr.behaviour.tokenMembers = members
    const { tab, search } = await signedIn()
    await expect(open(tab, search)).rejects.toMatchObject({ code })
    await expect.poll(revoked).toEqual(['refresh_token', 'access_token'])
  })

  test('are not asked for where none came', async () => {
    const tab = createFakeBrowser(network.clock).openTab()
    await returnTokens({ token_type: 'Bearer', refresh_token: 'r' }, fakeEhr, tab.page())
    expect(revoked()).toEqual([])
  })
})
