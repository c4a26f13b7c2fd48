import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { app, createTestClient } from '#sandbox/testing/test-client.ts'
import { faults } from './faults.ts'

/** Each fault as a client meets it, over HTTP, chosen by the `fault` of a launch. */

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

const scope = 'launch openid offline_access patient/*.rs'
const testClient = () => createTestClient(clinic.sandbox)
const at = (path: string) => `http://127.0.0.1:${String(clinic.sandbox.port)}${path}`

interface Received {
  readonly status: number | 'closed' | 'no answer'
  readonly headers: Headers
  readonly body: string
}

async function received(path: string, init: RequestInit = {}): Promise<Received> {
  try {
    const response = await fetch(at(path), { redirect: 'manual', ...init })
    return { status: response.status, headers: response.headers, body: await response.text() }
  } catch (error) {
    const status = error instanceof Error && error.name === 'TimeoutError' ? 'no answer' : 'closed'
    return { status, headers: new Headers(), body: '' }
  }
}

const launched = (fault: string) => testClient().launch(ada, scope, { fault })

async function tokens(fault: string) {
  const { body } = await (await launched(fault)).exchange()
  return { access: String(body['access_token']), refresh: String(body['refresh_token']) }
}

const search = `Observation?patient=${ada}&category=vital-signs&date=ge2026-06-01&_count=1&_sort=-date`

async function asker(fault: string) {
  const { access } = await tokens(fault)
  return (path: string, init: RequestInit = {}) =>
    received(`/fhir/r4/${path}`, {
      headers: { authorization: `Bearer ${access}`, origin: app },
      ...init,
    })
}

/** How long a client waits for an answer that does not come. */
const impatience = () => AbortSignal.timeout(300)

/** The next link that a search without the fault leads to, asked with it. */
async function nextOf(fault: string): Promise<string> {
  const { access } = await tokens(fault)
  const headers = { authorization: `Bearer ${access}` }
  const first = await received(`/fhir/r4/Observation?patient=${ada}&_count=1`, { headers })
  const [, next = ''] = /"next","url":"[^"]*(\/fhir\/r4[^"]*)"/.exec(first.body) ?? []
  const { status, body } = await received(next, { headers })
  return `${String(status)} ${body}`
}

const expectations: Readonly<Record<string, () => Promise<void>>> = {
  'discovery-away': () => discovers('discovery-away', { status: 503 }),
  'discovery-missing': async () => {
    await discovers('discovery-missing', { status: 404 })
    await launched('discovery-missing')
    const metadata = await received('/fhir/r4/metadata', { headers: { origin: app } })
    expect(metadata.body).toBe('{"resourceType":"CapabilityStatement"}')
  },
  'discovery-page': () => discovers('discovery-page', { status: 200, body: /<h1>Sign in/ }),
  'discovery-silent': async () => {
    await launched('discovery-silent')
    const init = { headers: { origin: app }, signal: impatience() }
    const { status } = await received('/fhir/r4/.well-known/smart-configuration', init)
    expect(status).toBe('no answer')
  },
  'discovery-redirected': () => discovers('discovery-redirected', { status: 307 }),
  'discovery-not-shared': async () => {
    await discovers('discovery-not-shared', { body: /token_endpoint/ })
    await launched('discovery-not-shared')
    const path = '/fhir/r4/.well-known/smart-configuration'
    const { headers } = await received(path, { headers: { origin: app } })
    expect(headers.get('access-control-allow-origin')).toBeNull()
  },
  'discovery-closed': () => discovers('discovery-closed', { status: 'closed' }),
  'other-issuer-named': () =>
    discovers('other-issuer-named', { body: /"issuer":"https:\/\/evil.example"/ }),
  'other-authorization-endpoint': () =>
    discovers('other-authorization-endpoint', { body: /"https:\/\/evil.example\/authorize"/ }),
  'other-authorization-port': () =>
    discovers('other-authorization-port', { body: /"http:\/\/localhost:1\/auth\/authorize"/ }),
  'other-token-endpoint': () =>
    discovers('other-token-endpoint', { body: /"https:\/\/evil.example\/token"/ }),
  'no-pkce': () => discovers('no-pkce', { body: /"code_challenge_methods_supported":\["plain"\]/ }),
  'authorization-refused': () => redirects('authorization-refused', { error: 'access_denied' }),
  'authorization-unavailable': () =>
    redirects('authorization-unavailable', { error: 'temporarily_unavailable' }),
  'scope-refused': () => redirects('scope-refused', { error: 'invalid_scope' }),
  'app-not-allowed': () =>
    redirects('app-not-allowed', {
      error: 'unauthorized_client',
      error_description: 'The app is not approved for this organization.',
    }),
  'sign-in-required': () => redirects('sign-in-required', { error: 'login_required' }),
  'request-refused': () => redirects('request-refused', { error: 'invalid_request' }),
  'no-code': async () => {
    const { back } = await launched('no-code')
    expect([...back.searchParams.keys()].filter((name) => /code|error/.test(name))).toEqual([])
    expect(back.searchParams.has('state')).toBe(true)
  },
  'other-state': () => redirects('other-state', { state: '00000000-0000-4000-8000-000000000000' }),
  'other-issuer': () => redirects('other-issuer', { iss: 'https://evil.example' }),
  'token-away': () => exchanges('token-away', 503, { error: 'temporarily_unavailable' }),
  'token-closed': async () => {
    const { exchange } = await launched('token-closed')
    await expect(exchange()).rejects.toThrow('fetch failed')
  },
  'token-page': async () => {
    const { exchange } = await launched('token-page')
    await expect(exchange()).rejects.toThrow('JSON')
  },
  'token-refused': () => exchanges('token-refused', 400, { error: 'invalid_grant' }),
  'token-client-refused': () => exchanges('token-client-refused', 401, { error: 'invalid_client' }),
  'token-request-refused': () =>
    exchanges('token-request-refused', 400, { error: 'invalid_request' }),
  'token-missing': async () => {
    await exchangesText('token-missing', { status: 404 })
  },
  'token-redirected': async () => {
    await exchangesText('token-redirected', { status: 307 })
  },
  'token-not-shared': async () => {
    const answer = await exchangesText('token-not-shared', { status: 200 })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.body).toContain('access_token')
  },
  'token-silent': async () => {
    await exchangesText('token-silent', { status: 'no answer' }, impatience())
  },
  'other-id-token': () => exchanges('other-id-token', 200, { id_token: 'e30.e30.x' }),
  'clock-ahead': () => signsAnotherTime('clock-ahead', 7200),
  'clock-behind': () => signsAnotherTime('clock-behind', -7200),
  'no-patient': () => exchanges('no-patient', 200, { patient: undefined }),
  'expires-in-text': () => exchanges('expires-in-text', 200, { expires_in: '600' }),
  'no-lifetime': () => exchanges('no-lifetime', 200, { expires_in: undefined }),
  'no-scope': () => exchanges('no-scope', 200, { scope: undefined }),
  'refresh-away': () => refreshes('refresh-away', 503, 503),
  'refresh-away-once': () => refreshes('refresh-away-once', 503, 200),
  'refresh-page': async () => {
    const { refresh } = await tokens('refresh-page')
    await expect(testClient().refresh(refresh)).rejects.toThrow('JSON')
  },
  'refresh-busy': async () => {
    const { refresh } = await tokens('refresh-busy')
    const form = { grant_type: 'refresh_token', refresh_token: refresh }
    const init = () => ({ method: 'POST', body: new URLSearchParams(form) })
    const busy = await received('/auth/token', init())
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '1'])
    expect((await received('/auth/token', init())).status).toBe(200)
  },
  'refresh-refused': () => refreshes('refresh-refused', 400, 400),
  'refresh-client-refused': () => refreshes('refresh-client-refused', 401, 401),
  'refresh-lost': async () => {
    const { access, refresh } = await tokens('refresh-lost')
    await expect(testClient().refresh(refresh)).rejects.toThrow('fetch failed')
    // The server did refresh, so the token was used up, and using it again ends everything.
    const again = await testClient().refresh(refresh)
    expect([again.status, again.body['error']]).toEqual([400, 'invalid_grant'])
    expect((await testClient().read(`Patient/${ada}`, access)).status).toBe(401)
  },
  'refresh-silent': async () => {
    const { refresh } = await tokens('refresh-silent')
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refresh })
    expect(
      (await received('/auth/token', { method: 'POST', body, signal: impatience() })).status,
    ).toBe('no answer')
  },
  'refresh-other-patient': () =>
    refreshes('refresh-other-patient', 200, 400, { patient: 'somebody-else' }),
  'refresh-narrower': async () => {
    const wide = 'launch offline_access patient/Observation.rs patient/MedicationRequest.rs'
    const client = testClient()
    const { exchange } = await client.launch(ada, wide, { fault: 'refresh-narrower' })
    const { body } = await client.refresh((await exchange()).body['refresh_token'])
    expect(body['scope']).toBe('launch offline_access patient/Observation.rs')
  },
  'refresh-expires-in-text': () =>
    refreshes('refresh-expires-in-text', 200, 400, { expires_in: '600' }),
  'query-dropped': () =>
    searches('query-dropped', [/"total":2|sodium/, /Observation\?patient=ada&_/]),
  'query-echoed': () =>
    searches('query-echoed', [/sodium|"next"/, /self","url":"[^"]*date=ge2026/]),
  'query-half-applied': () => searches('query-half-applied', [/self","url":"[^"]*date=ge2026/]),
  'self-link-opaque': () => searches('self-link-opaque', [/self","url":"[^"]*\/\?_getpages=1"/]),
  'count-refused': () => answers('count-refused', 400, { body: /_count/ }, { otherwise: 200 }),
  'sort-refused': () => answers('sort-refused', 400, { body: /_sort/ }, { otherwise: 200 }),
  'sort-refused-with-200': () =>
    answers('sort-refused-with-200', 200, { body: /^{"resourceType":"OperationOutcome".*_sort/ }),
  'status-required': () => answers('status-required', 400, { body: /status/ }),
  'stops-early': () => searches('stops-early', [/self","url":"[^"]*date=lt\d{4}-\d\d-\d\d/]),
  'ten-a-page': () => searches('ten-a-page', [/_count=10/]),
  'next-expired': async () => {
    expect(await nextOf('next-expired')).toMatch(/^410 .*no longer valid/)
  },
  'next-elsewhere': async () => {
    const { body } = await (await asker('next-elsewhere'))(`Observation?patient=${ada}&_count=1`)
    expect(body).toContain('"next","url":"http://127.0.0.1:9/fhir/r4?page=2"')
  },
  'next-loop': async () => {
    expect(await nextOf('next-loop')).toMatch(
      /^200 .*"next","url":"[^"]*Observation\?patient=ada&_count=1"/,
    )
  },
  'next-away': async () => {
    expect(await nextOf('next-away')).toMatch(/^500 /)
  },
  'other-patient': () =>
    searches('other-patient', [/"subject":{"reference":"Patient\/somebody-else"}/]),
  'patient-merged': async () => {
    const { status, body } = await (await asker('patient-merged'))(`Patient/${ada}`)
    expect([status, (JSON.parse(body) as { id: string }).id]).toEqual([200, 'somebody-else'])
  },
  'patient-redirected': async () => {
    const { status, headers } = await (await asker('patient-redirected'))(`Patient/${ada}`)
    expect([status, headers.get('location')]).toEqual([
      307,
      'http://127.0.0.1:9/fhir/r4/Patient/somebody-else',
    ])
  },
  redirected: () => answers('redirected', 302),
  'unauthorized-once': () => answers('unauthorized-once', 401, {}, { again: 200 }),
  unauthorized: () => answers('unauthorized', 401, {}, { again: 401 }),
  forbidden: () => answers('forbidden', 403),
  'break-the-glass': () => answers('break-the-glass', 403, { body: /"code":"4130"/ }),
  'break-the-glass-as-note': () =>
    answers('break-the-glass-as-note', 200, { body: /"total":0.*"information".*"code":"4134"/ }),
  'not-found': () => answers('not-found', 404),
  gone: () => answers('gone', 410),
  busy: () => answers('busy', 429, { retryAfter: null }, { again: 429 }),
  'busy-seconds': () =>
    answers('busy-seconds', 429, { retryAfter: /^1$/, isExposed: true }, { again: 200 }),
  'busy-seconds-hidden': () =>
    answers('busy-seconds-hidden', 429, { retryAfter: /^1$/, isExposed: false }, { again: 200 }),
  'busy-date': () =>
    answers('busy-date', 429, { retryAfter: / GMT$/, isExposed: true }, { again: 200 }),
  'busy-date-hidden': () =>
    answers('busy-date-hidden', 429, { retryAfter: / GMT$/, isExposed: false }, { again: 200 }),
  'busy-an-hour': () =>
    answers('busy-an-hour', 429, { retryAfter: /^3600$/, isExposed: true }, { again: 429 }),
  'server-error': () => answers('server-error', 500, { body: /^boom$/ }),
  'element-missing': () => answers('element-missing', 500, { body: /required/ }),
  'away-twice': () => answers('away-twice', 503, {}, { again: 503, third: 200 }),
  away: () => answers('away', 503, {}, { again: 503, third: 503 }),
  'sign-in-page': () => answers('sign-in-page', 200, { body: /<h1>Sign in/ }),
  'other-type': async () => {
    const { headers, body } = await (await asker('other-type'))(search)
    expect([headers.get('content-type'), body.startsWith('{"resourceType":"Bundle"')]).toEqual([
      'text/plain',
      true,
    ])
  },
  outcome: () => answers('outcome', 200, { body: /"OperationOutcome"/ }),
  'no-content': () => answers('no-content', 204, { body: /^$/ }),
  malformed: () => isNoJson('malformed'),
  truncated: () => isNoJson('truncated'),
  'cut-off': () => answers('cut-off', 'closed'),
  'cut-off-in-headers': () => answers('cut-off-in-headers', 'closed'),
  closed: () => answers('closed', 'closed'),
  slow: async () => {
    const ask = await asker('slow')
    const started = performance.now()
    expect((await ask(search)).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThan(950)
  },
  'very-slow': () => isNotAnswered('very-slow'),
  'eleven-seconds': () => isNotAnswered('eleven-seconds'),
  'a-minute': () => isNotAnswered('a-minute'),
  silent: () => isNotAnswered('silent'),
}

async function discovers(
  fault: string,
  expected: { readonly status?: Received['status']; readonly body?: RegExp },
): Promise<void> {
  await launched(fault)
  const ask = () =>
    received('/fhir/r4/.well-known/smart-configuration', { headers: { origin: app } })
  const { status, body } = await ask()
  expect(status).toBe(expected.status ?? 200)
  if (expected.body) expect(body).toMatch(expected.body)
  // The app's next launch chooses again.
  await testClient().launch(ada, scope)
  expect((await ask()).body).toContain('"code_challenge_methods_supported":["S256"]')
}

async function redirects(fault: string, expected: Readonly<Record<string, string>>) {
  const { back } = await launched(fault)
  expect(Object.fromEntries(back.searchParams)).toMatchObject(expected)
  expect(back.searchParams.has('code')).toBe(expected['error'] === undefined)
}

async function exchanges(fault: string, status: number, expected: object) {
  const { exchange } = await launched(fault)
  const answer = await exchange()
  expect([answer.status, { ...answer.body, ...expected }]).toEqual([status, answer.body])
}

/** The id_token is of another time, and signed by the EHR's own key all the same. */
async function signsAnotherTime(fault: string, seconds: number) {
  const { exchange } = await launched(fault)
  const { body } = await exchange()
  const keys = JSON.parse((await received('/auth/jwks')).body) as JSONWebKeySet
  const verified = await compactVerify(String(body['id_token']), createLocalJWKSet(keys))
  const { iat } = JSON.parse(new TextDecoder().decode(verified.payload)) as { iat: number }
  expect(Math.abs(iat - seconds - Date.now() / 1000)).toBeLessThan(60)
}

/** The exchange with an answer that need not be JSON, or need not come. */
async function exchangesText(
  fault: string,
  { status }: Pick<Received, 'status'>,
  signal?: AbortSignal,
): Promise<Received> {
  const { code, codeVerifier, back } = await launched(fault)
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'sidechart',
    code,
    code_verifier: codeVerifier,
    redirect_uri: `${back.origin}${back.pathname}`,
  })
  const headers = { origin: app }
  const init = { method: 'POST', body, headers, ...(signal && { signal }) }
  const answer = await received('/auth/token', init)
  expect(answer.status).toBe(status)
  return answer
}

async function refreshes(fault: string, first: number, second: number, expected: object = {}) {
  const { refresh } = await tokens(fault)
  const answer = await testClient().refresh(refresh)
  expect([answer.status, answer.body]).toMatchObject([first, expected])
  expect((await testClient().refresh(refresh)).status).toBe(second)
}

async function searches(fault: string, patterns: readonly RegExp[]) {
  const { status, body } = await (await asker(fault))(search)
  expect(status).toBe(200)
  for (const pattern of patterns) expect(body).toMatch(pattern)
}

async function answers(
  fault: string,
  status: Received['status'],
  {
    body,
    retryAfter,
    isExposed,
  }: { body?: RegExp; retryAfter?: RegExp | null; isExposed?: boolean } = {},
  { otherwise, again, third }: { otherwise?: number; again?: number; third?: number } = {},
) {
  const ask = await asker(fault)
  const first = await ask(search)
  expect(first.status).toBe(status)
  if (body) expect(first.body).toMatch(body)
  const after = first.headers.get('retry-after')
  if (retryAfter === null) expect(after).toBeNull()
  else if (retryAfter) expect(after).toMatch(retryAfter)
  const exposed = first.headers.get('access-control-expose-headers')?.split(/,\s*/) ?? []
  if (isExposed !== undefined)
    expect([exposed.includes('retry-after'), exposed.includes('etag')]).toEqual([isExposed, true])
  if (typeof first.status === 'number')
    expect(first.headers.get('access-control-allow-origin')).toBe(app)
  if (otherwise !== undefined)
    expect((await ask(`Observation?patient=${ada}&category=vital-signs`)).status).toBe(otherwise)
  if (again !== undefined) expect((await ask(search)).status).toBe(again)
  if (third !== undefined) expect((await ask(search)).status).toBe(third)
}

async function isNotAnswered(fault: string) {
  const { status } = await (await asker(fault))(search, { signal: impatience() })
  expect(status).toBe('no answer')
}

async function isNoJson(fault: string) {
  const { status, body, headers } = await (await asker(fault))(search)
  expect([status, headers.get('content-length')]).toEqual([200, String(body.length)])
  expect(() => JSON.parse(body) as unknown).toThrow('JSON')
}

describe('each fault does what its words say', () => {
  test('and none is without a test', () => {
    expect(Object.keys(expectations)).toEqual(Object.keys(faults))
  })

  test.each(Object.entries(faults).map(([name, { words }]) => [name, words] as const))(
    '%s: the EHR %s',
    async (name) => {
      await expectations[name]?.()
    },
  )
})
