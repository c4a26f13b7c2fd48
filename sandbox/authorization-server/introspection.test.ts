import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient, redirectUri, type TokenAnswer } from '#sandbox/testing/test-client.ts'

type Texts = Readonly<Record<string, string>>

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

const scope = 'launch openid fhirUser offline_access patient/*.rs'

/** A client with a secret, and the tokens it was granted. */
async function server(more: object = {}) {
  const { client_id, client_secret = '' } = clinic.sandbox.clients.register({
    client_name: 'A server',
    type: 'confidential-symmetric',
    redirect_uris: [redirectUri],
    ...more,
  })
  const credentials = Buffer.from(`${client_id}:${client_secret}`).toString('base64')
  const basic = { authorization: `Basic ${credentials}` }
  const { exchange } = await createTestClient(clinic.sandbox, client_id).launchWith(
    { patient: ada, intent: 'review' },
    scope,
  )
  const { body } = await exchange({ client_id: '' }, basic)
  return { client_id, basic, tokens: body }
}

async function sidechart() {
  const { exchange } = await createTestClient(clinic.sandbox).launchWith({ patient: ada }, scope)
  return (await exchange()).body
}

async function post(path: string, form: Texts, headers: Texts = {}) {
  const { status, ...response } = await createTestClient(clinic.sandbox)
    .visit(clinic.sandbox.origin + path, {
      method: 'POST',
      headers,
      body: new URLSearchParams(form),
    })
    .then(async (answer) => ({ status: answer.status, text: await answer.text() }))
  const body = (response.text === '' ? {} : JSON.parse(response.text)) as TokenAnswer['body']
  return { status, body }
}
const introspect = (token: unknown, headers: Texts, form: Texts = {}) =>
  post('/auth/introspect', { token: String(token), ...form }, headers)
const bearer = (token: unknown) => ({ authorization: `Bearer ${String(token)}` })
const status = async (accessToken: unknown) =>
  (await createTestClient(clinic.sandbox).read(`Patient/${ada}`, accessToken)).status

describe('introspection', () => {
  test('shows a confidential client its own token: scope, context and identity', async () => {
    const { client_id, basic, tokens } = await server()
    const { body } = await introspect(tokens['access_token'], basic)
    expect(body).toMatchObject({
      active: true,
      client_id,
      scope,
      exp: expect.any(Number),
      patient: ada,
      intent: 'review',
      iss: clinic.sandbox.origin,
      sub: 'haddad',
      fhirUser: `${clinic.sandbox.fhirServerUrl}/Practitioner/haddad`,
    })
    const byBearer = await introspect(tokens['access_token'], bearer(tokens['access_token']))
    expect(byBearer.body).toMatchObject({ active: true, client_id, scope, patient: ada })
  })

  test('shows it nothing of another client’s token', async () => {
    const { basic, tokens } = await server()
    const { access_token: accessToken } = await sidechart()
    const nothing = { status: 200, body: { active: false } }
    expect(await introspect(accessToken, basic)).toEqual(nothing)
    expect(await introspect(accessToken, bearer(tokens['access_token']))).toEqual(nothing)
    expect(await introspect('invented', basic)).toEqual(nothing)
  })

  test('shows a resource server any token, by client authentication or by a bearer token', async () => {
    const { basic, tokens } = await server({ introspects: true })
    const { access_token: accessToken } = await sidechart()
    const about = { active: true, client_id: 'sidechart', patient: ada }
    expect((await introspect(accessToken, basic)).body).toMatchObject(about)
    const byBearer = await introspect(accessToken, bearer(tokens['access_token']))
    expect(byBearer.body).toMatchObject(about)
  })

  test('shows a public client nothing, and answers an invalid bearer token with 401', async () => {
    const { access_token: accessToken } = await sidechart()
    const form = { client_id: 'sidechart' }
    expect((await introspect(accessToken, {}, form)).body).toEqual({ active: false })
    expect((await introspect(accessToken, bearer(accessToken))).body).toEqual({ active: false })
    expect((await introspect(accessToken, bearer('invented'))).status).toBe(401)
  })
})

describe('revocation', () => {
  test('of a refresh token ends its access tokens too', async () => {
    const tokens = await sidechart()
    const token = String(tokens['refresh_token'])
    expect((await post('/auth/revoke', { token, client_id: 'sidechart' })).status).toBe(200)
    expect(await status(tokens['access_token'])).toBe(401)
    expect((await createTestClient(clinic.sandbox).refresh(token)).status).toBe(400)
  })

  test('of an access token ends it', async () => {
    const tokens = await sidechart()
    const token = String(tokens['access_token'])
    await post('/auth/revoke', { token, client_id: 'sidechart' })
    expect(await status(token)).toBe(401)
  })

  test('of another client’s or an unknown token is answered with 200 and changes nothing', async () => {
    const tokens = await sidechart()
    const { basic } = await server()
    const token = String(tokens['refresh_token'])
    expect((await post('/auth/revoke', { token }, basic)).status).toBe(200)
    expect((await post('/auth/revoke', { token: 'invented' }, basic)).status).toBe(200)
    expect(await status(tokens['access_token'])).toBe(200)
    expect((await createTestClient(clinic.sandbox).refresh(token)).status).toBe(200)
  })
})
