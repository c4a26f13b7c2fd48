import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ada } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { app, createTestClient, redirectUri } from '#sandbox/testing/test-client.ts'

/** Authorization codes and what they can be exchanged for. */

const scope = 'launch openid online_access patient/*.rs'

let clinic: TestSandbox
let other: string
beforeAll(async () => {
  clinic = await startTestSandbox()
  other = clinic.sandbox.clients.register({
    client_name: 'Another app',
    type: 'public',
    redirect_uris: [redirectUri, 'http://localhost:7777/back'],
  }).client_id
})
afterAll(() => clinic.close())

const launched = () => createTestClient(clinic.sandbox).launchWith({ patient: ada }, scope)
const invalidGrant = { status: 400, body: { error: 'invalid_grant' } }

describe('a code', () => {
  test('can be used once; a second use ends the tokens of the first', async () => {
    const { exchange } = await launched()
    const first = await exchange()
    expect(first.status).toBe(200)
    expect(await exchange()).toMatchObject(invalidGrant)
    const testClient = createTestClient(clinic.sandbox)
    expect((await testClient.read(`Patient/${ada}`, first.body['access_token'])).status).toBe(401)
    expect(await testClient.refresh(first.body['refresh_token'])).toMatchObject(invalidGrant)
  })

  test('can be used once even if requests race', async () => {
    const { exchange } = await launched()
    const answers = await Promise.all(Array.from({ length: 5 }, () => exchange()))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('needs the verifier of its challenge', async () => {
    const { exchange } = await launched()
    expect(await exchange({ code_verifier: 'x'.repeat(60) })).toMatchObject(invalidGrant)
    expect((await exchange({ code_verifier: '' })).status).toBe(400)
    expect((await exchange()).status).toBe(200)
  })

  test('needs the redirect URI it was sent to', async () => {
    const { exchange } = await launched()
    expect(await exchange({ redirect_uri: `${app}/other` })).toMatchObject(invalidGrant)
    expect((await exchange({ redirect_uri: '' })).body['error']).toBe('invalid_request')
  })

  test('is valid only for the client it was issued to', async () => {
    const { exchange } = await launched()
    expect(await exchange({ client_id: other })).toMatchObject(invalidGrant)
  })

  test('is valid for a minute', async () => {
    const { exchange } = await launched()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
    expect(await exchange()).toMatchObject(invalidGrant)
    vi.useRealTimers()
  })

  test('that was made up is refused', async () => {
    const { exchange } = await launched()
    expect(await exchange({ code: 'invented' })).toMatchObject(invalidGrant)
  })
})

describe('an app that is registered with pkce_optional', () => {
  const requested = async (registered: object, parameters: Readonly<Record<string, string>>) => {
    const { client_id } = clinic.sandbox.clients.register({
      client_name: 'An older app',
      type: 'public',
      redirect_uris: [redirectUri],
      ...registered,
    })
    const testClient = createTestClient(clinic.sandbox, client_id)
    return testClient.launchWith({ patient: ada }, 'launch patient/*.rs', parameters)
  }
  const none = { code_challenge: '', code_challenge_method: '' }

  test('may leave PKCE out, and no other may', async () => {
    const { exchange } = await requested({ pkce_optional: true }, none)
    expect((await exchange({ code_verifier: '' })).status).toBe(200)
    const { back } = await requested({}, none)
    expect(back.searchParams.get('error')).toBe('invalid_request')
  })

  test('needs the verifier if it sent a challenge', async () => {
    const { exchange } = await requested({ pkce_optional: true }, {})
    expect((await exchange({ code_verifier: '' })).status).toBe(400)
  })
})

describe('a token request', () => {
  test('that fails is answered in uncached JSON, whatever it accepts', async () => {
    const testClient = createTestClient(clinic.sandbox)
    const { status, headers, body } = await testClient.token(
      { grant_type: 'authorization_code', code: 'x', redirect_uri: redirectUri },
      { accept: 'text/html' },
    )
    expect(status).toBe(400)
    expect(headers.get('content-type')).toContain('application/json')
    expect([headers.get('cache-control'), headers.get('pragma')]).toEqual(['no-store', 'no-cache'])
    expect(body['error_description']).toBeTypeOf('string')
  })

  test.each([
    ['a grant that is not offered', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['client credentials', { grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
    ['no grant type', {}, 400, 'invalid_request'],
    [
      'an unknown client',
      { grant_type: 'refresh_token', client_id: 'evil' },
      401,
      'invalid_client',
    ],
    ['no client', { grant_type: 'refresh_token', client_id: '' }, 400, 'invalid_request'],
  ])('with %s is refused', async (_, form, status, error) => {
    const answer = await createTestClient(clinic.sandbox).token(form)
    expect(answer).toMatchObject({ status, body: { error } })
  })

  test('brings no refresh token unless one was requested', async () => {
    const { exchange } = await createTestClient(clinic.sandbox).launchWith(
      { patient: ada },
      'launch patient/*.rs',
    )
    expect((await exchange()).body).not.toHaveProperty('refresh_token')
  })

  test('brings no id_token unless openid was requested', async () => {
    const { exchange } = await createTestClient(clinic.sandbox).launchWith(
      { patient: ada },
      'launch fhirUser patient/*.rs',
    )
    const { body } = await exchange()
    expect(body).not.toHaveProperty('id_token')
    expect(body['scope']).toBe('launch patient/*.rs')
  })
})

test('a v1 scope is granted as requested, and means the same as .rs', async () => {
  const testClient = createTestClient(clinic.sandbox)
  const asked = 'launch patient/Observation.read patient/Encounter.*'
  const { body } = await (await testClient.launchWith({ patient: ada }, asked)).exchange()
  expect(body['scope']).toBe('launch patient/Observation.read patient/Encounter.read')
  for (const path of ['Observation/ada-pulse', `Observation?patient=${ada}`, 'Encounter/visit-1'])
    expect((await testClient.read(path, body['access_token'])).status).toBe(200)
  expect((await testClient.read(`Patient/${ada}`, body['access_token'])).status).toBe(403)
})

test('only an access token of this server is accepted for FHIR', async () => {
  const testClient = createTestClient(clinic.sandbox)
  const { body } = await (await launched()).exchange()
  for (const wrong of [body['refresh_token'], body['id_token'], 'invented'])
    expect((await testClient.read(`Patient/${ada}`, wrong)).status).toBe(401)
})

describe('a browser app', () => {
  const preflight = (path: string, origin: string) =>
    createTestClient(clinic.sandbox).visit(clinic.sandbox.origin + path, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    })
  const allowed = (response: Response) => response.headers.get('access-control-allow-origin')

  test('may request a token from the origin of its redirect URI', async () => {
    for (const path of ['/auth/token', '/auth/revoke'])
      expect(allowed(await preflight(path, app))).toBe(app)
    const { headers, status } = await (await launched()).exchange({}, { origin: app })
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, app])
  })

  test('may read FHIR from the origin of its redirect URI', async () => {
    expect(allowed(await preflight(`/fhir/r4/Patient/${ada}`, app))).toBe(app)
    expect(allowed(await preflight('/fhir/r4/Patient', 'https://evil.example'))).toBeNull()
  })

  test('may do neither from any other origin', async () => {
    expect(allowed(await preflight('/auth/token', 'https://evil.example'))).toBeNull()
    const { exchange } = await launched()
    const answer = await exchange({}, { origin: 'https://evil.example' })
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([400, null])
  })

  test('may not request a token from another app’s origin', async () => {
    const { exchange } = await launched()
    const answer = await exchange({}, { origin: 'http://localhost:7777' })
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([400, null])
  })
})
