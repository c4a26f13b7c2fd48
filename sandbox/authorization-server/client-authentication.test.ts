import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient, redirectUri } from '#sandbox/testing/test-client.ts'

/** Each type of client authenticates in its own way, at the exchange and at each refresh. */

const scope = 'launch offline_access patient/*.rs'
const redirect_uris = [redirectUri]
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const invalidClient = { status: 401, body: { error: 'invalid_client' } }

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

async function launched(clientId: string) {
  const testClient = createTestClient(clinic.sandbox, clientId)
  return { testClient, ...(await testClient.launchWith({ patient: ada }, scope)) }
}

describe('a client with a secret', () => {
  const basic = (id: string, secret: string) => {
    const credentials = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`
    return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }
  }
  const registered = () => {
    const { client_id, client_secret = '' } = clinic.sandbox.clients.register({
      client_name: 'A server with a secret',
      type: 'confidential-symmetric',
      redirect_uris,
    })
    return { client_id, client_secret, headers: basic(client_id, client_secret) }
  }

  test('authenticates by HTTP Basic, at the exchange and at each refresh', async () => {
    const { client_id, headers } = registered()
    const { testClient, exchange } = await launched(client_id)
    const { status, body } = await exchange({ client_id: '' }, headers)
    expect(status).toBe(200)
    const unproven = await testClient.refresh(body['refresh_token'])
    expect(unproven).toMatchObject(invalidClient)
    const refreshed = await testClient.refresh(body['refresh_token'], {}, headers)
    expect(refreshed).toMatchObject({ status: 200, body: { patient: ada } })
  })

  test.each([
    ['no secret', () => [{}, {}]],
    ['a wrong secret', ({ client_id }) => [{}, basic(client_id, 'wrong-wrong-wrong-wrong')]],
    ['its secret in the form', ({ client_secret }) => [{ client_secret }, {}]],
    [
      'another client’s id beside its secret',
      ({ headers }) => [{ client_id: 'sidechart' }, headers],
    ],
  ] as readonly (readonly [
    string,
    (client: ReturnType<typeof registered>) => readonly Readonly<Record<string, string>>[],
  ])[])('with %s is refused, and the code stays valid', async (_, wrong) => {
    const client = registered()
    const { exchange } = await launched(client.client_id)
    const [form, headers] = wrong(client)
    const { status, body } = await exchange(form, headers)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body['error']).toMatch(/^invalid_(client|request)$/)
    expect((await exchange({}, client.headers)).status).toBe(200)
  })
})

describe.each(['RS384', 'ES384'])('a client with a key, %s', (alg) => {
  const kid = 'k1'

  async function registered(more: object = {}) {
    const { privateKey, publicKey } = await generateKeyPair(alg)
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid }] }
    const { client_id } = clinic.sandbox.clients.register({
      client_name: 'A server with a key',
      type: 'confidential-asymmetric',
      redirect_uris,
      ...('jwks_uri' in more ? {} : { jwks }),
      ...more,
    })
    const assertion = (claims: JWTPayload = {}, header: object = {}) =>
      new SignJWT({
        iss: client_id,
        sub: client_id,
        aud: clinic.sandbox.tokenEndpoint,
        exp: Math.floor(Date.now() / 1000) + 240,
        jti: randomUUID(),
        ...claims,
      })
        .setProtectedHeader({ alg, kid, typ: 'JWT', ...header })
        .sign(privateKey)
    const proof = async (...of: Parameters<typeof assertion>) => ({
      client_id: '',
      client_assertion_type: assertionType,
      client_assertion: await assertion(...of),
    })
    return { client_id, proof, publicKey }
  }

  test('signs an assertion, at the exchange and at each refresh', async () => {
    const { client_id, proof } = await registered()
    const { testClient, exchange } = await launched(client_id)
    const { status, body } = await exchange(await proof())
    expect(status).toBe(200)
    expect(await testClient.refresh(body['refresh_token'])).toMatchObject(invalidClient)
    expect((await testClient.refresh(body['refresh_token'], await proof())).status).toBe(200)
  })

  test('cannot use one assertion twice', async () => {
    const { client_id, proof } = await registered()
    const once = await proof()
    const { testClient, exchange } = await launched(client_id)
    const { body } = await exchange(once)
    expect(await testClient.refresh(body['refresh_token'], once)).toMatchObject(invalidClient)
  })

  const now = () => Math.floor(Date.now() / 1000)
  test.each([
    ['the issuer for aud', () => [{ aud: clinic.sandbox.origin }]],
    ['another server for aud', () => [{ aud: 'https://evil.example/token' }]],
    ['no aud', () => [{ aud: undefined }]],
    ['no jti', () => [{ jti: undefined }]],
    ['no exp', () => [{ exp: undefined }]],
    ['an exp that is past', () => [{ exp: now() - 60 }]],
    ['an exp more than five minutes ahead', () => [{ exp: now() + 600 }]],
    ['another client for iss', () => [{ iss: 'sidechart' }]],
    ['another client for sub', () => [{ sub: 'sidechart' }]],
    ['no kid', () => [{}, { kid: undefined }]],
    ['an unknown kid', () => [{}, { kid: 'k2' }]],
    ['another typ', () => [{}, { typ: 'at+jwt' }]],
    ['a jku that is not registered', () => [{}, { jku: 'https://evil.example/jwks' }]],
  ] as readonly (readonly [string, () => readonly [JWTPayload, object?]])[])(
    'is refused with %s, and the code stays valid',
    async (_, wrong) => {
      const { client_id, proof } = await registered()
      const { exchange } = await launched(client_id)
      expect(await exchange(await proof(...wrong()))).toMatchObject(invalidClient)
      expect((await exchange(await proof())).status).toBe(200)
    },
  )

  test('is refused with another client’s key', async () => {
    const [one, other] = [await registered(), await registered()]
    const { exchange } = await launched(one.client_id)
    const forged = await other.proof({ iss: one.client_id, sub: one.client_id })
    expect(await exchange(forged)).toMatchObject(invalidClient)
  })

  test('may publish its keys at a URL on this machine, which may change but not redirect elsewhere', async () => {
    let answer: { status: number; headers: Record<string, string>; body: string }
    const host = createServer((_, response) => {
      response.writeHead(answer.status, answer.headers).end(answer.body)
    })
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    const jwks_uri = `http://127.0.0.1:${String((host.address() as AddressInfo).port)}/jwks`
    const { client_id, proof, publicKey } = await registered({ jwks_uri })
    const { exchange } = await launched(client_id)
    answer = { status: 302, headers: { location: 'http://127.0.0.1:1/jwks' }, body: '' }
    expect((await exchange(await proof())).status).toBeGreaterThanOrEqual(400)
    const keys = [{ ...(await exportJWK(publicKey)), kid }]
    answer = {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ keys }),
    }
    const good = await exchange(await proof({}, { jku: jwks_uri }))
    expect(good.status).toBe(200)
    await new Promise((resolve) => host.close(resolve))
  })
})

test('a public client does not authenticate, and is refused if it tries', async () => {
  const { exchange } = await launched('sidechart')
  const authorization = `Basic ${Buffer.from('sidechart:a-secret').toString('base64')}`
  expect(await exchange({}, { authorization })).toMatchObject(invalidClient)
  expect((await exchange()).status).toBe(200)
})
