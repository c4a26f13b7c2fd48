import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient } from '#sandbox/testing/test-client.ts'

type Members = Readonly<Record<string, unknown>>

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

const fetched = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  createTestClient(clinic.sandbox).visit(clinic.sandbox.origin + path, { headers })
const json = async (path: string) => (await (await fetched(path)).json()) as Members
const smart = '/fhir/r4/.well-known/smart-configuration'

describe('discovery', () => {
  test('has the metadata that SMART requires', async () => {
    const configuration = await json(smart)
    expect(configuration).toMatchObject({
      issuer: clinic.sandbox.origin,
      authorization_endpoint: clinic.sandbox.authorizationEndpoint,
      token_endpoint: clinic.sandbox.tokenEndpoint,
      grant_types_supported: ['authorization_code', 'refresh_token'],
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none', 'client_secret_basic', 'private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'],
    })
    expect(configuration['scopes_supported']).toEqual(
      expect.arrayContaining(['launch/encounter', 'patient/Observation.rs', 'user/*.rs']),
    )
    expect(configuration['capabilities']).toEqual(
      expect.arrayContaining([
        'launch-ehr',
        'launch-standalone',
        'authorize-post',
        'context-style',
        'context-standalone-encounter',
        'permission-v1',
        'permission-v2',
      ]),
    )
  })

  test.each([
    ['patients, standalone', ['launch-standalone', 'context-standalone-patient']],
    ['patients, from the EHR', ['launch-ehr', 'context-ehr-patient']],
    ['clinicians, standalone', ['launch-standalone', 'permission-user']],
    [
      'clinicians, from the EHR',
      ['launch-ehr', 'context-ehr-patient', 'context-ehr-encounter', 'permission-user'],
    ],
  ])('has the capability set for %s', async (_, set) => {
    const capabilities = (await json(smart))['capabilities']
    const each = ['client-public', 'client-confidential-symmetric', 'permission-patient', ...set]
    expect(capabilities).toEqual(expect.arrayContaining(each))
  })

  test('agrees with the OpenID Connect document, member by member', async () => {
    const [ours, openid, oauth] = await Promise.all([
      json(smart),
      json('/.well-known/openid-configuration'),
      json('/.well-known/oauth-authorization-server'),
    ])
    const { capabilities: _, ...shared } = ours
    expect(openid).toMatchObject(shared)
    expect(oauth).toMatchObject(shared)
    expect(openid['id_token_signing_alg_values_supported']).toContain('RS256')
  })

  test('is JSON, whatever is accepted', async () => {
    const { headers, status } = await fetched(smart, { accept: 'text/html' })
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8'])
  })

  test.each([smart, '/.well-known/openid-configuration', '/auth/jwks'])(
    'can be read by a browser app of any origin: %s',
    async (path) => {
      const { headers } = await fetched(path, { origin: 'https://anywhere.example' })
      expect(['*', 'https://anywhere.example']).toContain(
        headers.get('access-control-allow-origin'),
      )
    },
  )

  test('points to public keys only, as bare JWKs', async () => {
    const { keys } = (await json('/auth/jwks')) as { readonly keys: readonly Members[] }
    expect(keys).toHaveLength(1)
    expect(keys[0]).toMatchObject({ kty: 'RSA', n: expect.any(String), e: expect.any(String) })
    expect(keys[0]).not.toHaveProperty('d')
  })

  test('names endpoints that exist', async () => {
    const configuration = await json(smart)
    const endpoints = Object.entries(configuration).filter(([name]) => name.endsWith('_endpoint'))
    expect(endpoints).toHaveLength(4)
    for (const [, url] of endpoints) {
      const { status } = await createTestClient(clinic.sandbox).visit(String(url), {
        method: 'POST',
        body: new URLSearchParams({ client_id: 'sidechart' }),
      })
      expect(status).toBe(400)
    }
  })
})
