import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { app, createTestClient, redirectUri } from '#sandbox/testing/test-client.ts'

/** Errors in an authorization request are reported to the app if that is safe, otherwise on a page. */

const scope = 'openid fhirUser launch/patient offline_access patient/*.rs'

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

type Texts = Readonly<Record<string, string>>

/** Sends a request with some parameters changed, or left out if they are empty, by either method. */
async function asked(change: Texts, method = 'GET') {
  const testClient = createTestClient(clinic.sandbox)
  const { url, parameters } = testClient.authorization({ scope, ...change })
  if (method === 'GET') return testClient.follow(url)
  return testClient.follow(clinic.sandbox.authorizationEndpoint, { method, body: parameters })
}

const toTheApp: readonly (readonly [what: string, change: Texts, error: string])[] = [
  ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['no PKCE', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
  ['no PKCE challenge', { code_challenge: '' }, 'invalid_request'],
  ['no PKCE method', { code_challenge_method: '' }, 'invalid_request'],
  ['another FHIR server as aud', { aud: 'https://evil.example/fhir' }, 'invalid_request'],
  ['no aud', { aud: '' }, 'invalid_request'],
  ['another FHIR server as resource', { resource: 'https://evil.example/fhir' }, 'invalid_target'],
  ['no scope', { scope: '' }, 'invalid_scope'],
  ['only scopes that are none', { scope: 'patient/Observation.sr wibble' }, 'invalid_scope'],
  ['only scopes for writing', { scope: 'patient/Observation.cud' }, 'invalid_scope'],
  ['characters that no scope has', { scope: 'patient/*.rs "' }, 'invalid_scope'],
  ['a token in the redirect', { response_type: 'token' }, 'unsupported_response_type'],
  ['no response type', { response_type: '' }, 'invalid_request'],
  ['no pages, by prompt=none', { prompt: 'none' }, 'login_required'],
  ['a prompt that is none', { prompt: 'wibble' }, 'invalid_request'],
  ['a request object', { request: 'e30.e30.' }, 'request_not_supported'],
]

describe.each(['GET', 'POST'])('by %s, an authorization request', (method) => {
  test.each(toTheApp)('with %s is refused at the redirect URI', async (_, change, error) => {
    const { url } = await asked(change, method)
    expect(`${url.origin}${url.pathname}`).toBe(redirectUri)
    // An implicit request is answered in the fragment: https://www.rfc-editor.org/rfc/rfc6749#section-4.2.2.1
    const answer = new URLSearchParams(url.search === '' ? url.hash.slice(1) : url.search)
    expect(Object.fromEntries(answer)).toMatchObject({
      error,
      state: 's',
      iss: clinic.sandbox.origin,
    })
    expect(answer.has('code')).toBe(false)
  })

  test('without state is refused at the redirect URI, without a state', async () => {
    const { url } = await asked({ state: '' }, method)
    expect(url.searchParams.get('error_description')).toBe('state is required')
    expect(url.searchParams.has('state')).toBe(false)
  })

  test.each([
    ['a redirect URI that is not registered', { redirect_uri: `${app}/other` }],
    [
      'a redirect URI with more behind it',
      { redirect_uri: `${redirectUri}?next=https://evil.example` },
    ],
    ['no redirect URI', { redirect_uri: '' }],
    ['an unknown client', { client_id: 'evil' }],
    ['no client', { client_id: '' }],
    ['markup for a client', { client_id: '<script>alert(1)</script>' }],
  ])('with %s is answered by a page, without a redirect', async (_, change) => {
    const { url, page, status } = await asked(change, method)
    expect(status).toBe(400)
    expect(url.origin).toBe(clinic.sandbox.origin)
    expect(page).toContain('This sign-in request cannot be used')
    expect(page).not.toContain('<script>')
  })

  test('that is valid leads to the sign-in page', async () => {
    expect((await asked({}, method)).page).toContain('Sign in')
  })

  test('accepts resource as a synonym of aud', async () => {
    const { page } = await asked({ aud: '', resource: clinic.sandbox.fhirServerUrl }, method)
    expect(page).toContain('Sign in')
  })
})

describe('an authorization request', () => {
  test('by POST brings a code and, like GET, offline_access without prompt=consent', async () => {
    for (const method of ['GET', 'POST']) {
      const testClient = createTestClient(clinic.sandbox)
      const launch = clinic.sandbox.launchHandles.issue({
        clientId: 'sidechart',
        user: 'haddad',
        patient: ada,
      })
      const { codeVerifier, parameters, url } = testClient.authorization({
        scope: 'launch offline_access patient/*.rs',
        launch,
      })
      const { url: back } =
        method === 'GET'
          ? await testClient.follow(url)
          : await testClient.follow(clinic.sandbox.authorizationEndpoint, {
              method,
              body: parameters,
            })
      const { body } = await testClient.exchange(back, codeVerifier)
      expect(body['scope']).toBe('launch offline_access patient/*.rs')
      expect(body['refresh_token']).toBeTypeOf('string')
    }
  })

  test('by POST may be longer than a URL', async () => {
    const filters = Array.from(
      { length: 1200 },
      (_, index) => `patient/Observation.rs?code=http://loinc.org|${String(index)}-0`,
    )
    const { page } = await asked({ scope: ['launch/patient', ...filters].join(' ') }, 'POST')
    expect(page).toContain('Sign in')
  })

  test('by POST is read from the form only, not from the URL', async () => {
    const testClient = createTestClient(clinic.sandbox)
    const json = await testClient.follow(clinic.sandbox.authorizationEndpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(json.status).toBe(415)
    const { url } = testClient.authorization({ scope })
    const empty = await testClient.follow(url, { method: 'POST', body: new URLSearchParams() })
    expect([empty.status, empty.page]).toEqual([400, expect.stringContaining('client_id')])
  })

  test('with a repeated parameter is refused', async () => {
    const testClient = createTestClient(clinic.sandbox)
    const { url } = await testClient.follow(
      `${testClient.authorization({ scope }).url}&scope=openid`,
    )
    expect(url.searchParams.get('error')).toBe('invalid_request')
  })

  test('that succeeds returns iss and the unchanged state', async () => {
    const state = 'ünusual / + & = "state"'
    const { back } = await createTestClient(clinic.sandbox).launchWith(
      { patient: ada },
      'launch patient/*.rs',
      { state },
    )
    expect(Object.fromEntries(back.searchParams)).toEqual({
      code: expect.any(String),
      state,
      iss: clinic.sandbox.origin,
    })
  })

  test('that fails before the launch is checked leaves the launch valid', async () => {
    const testClient = createTestClient(clinic.sandbox)
    const binding = { clientId: 'sidechart', user: 'haddad', patient: ada }
    const launch = clinic.sandbox.launchHandles.issue(binding)
    const wrong = { scope: 'launch patient/*.rs', launch, aud: 'https://evil.example' }
    expect((await testClient.authorize(wrong)).code).toBe('')
    const { code } = await testClient.authorize({ scope: 'launch patient/*.rs', launch })
    expect(code).not.toBe('')
  })
})
