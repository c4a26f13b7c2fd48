import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fhirclient from 'fhirclient'
import { generateKeyPair, exportJWK } from 'jose'
import * as openid from 'openid-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient, redirectUri } from '#sandbox/testing/test-client.ts'

/**
 * Two clients written by others, each in an EHR launch, a standalone launch, a refresh and a refusal. They test our
 * reading of the specifications against someone else's.
 */

const scope = 'openid fhirUser offline_access patient/*.rs'

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

/** What a person does: nothing in an EHR launch, sign-in and consent in a standalone launch. */
async function authorized(url: string): Promise<URL> {
  const testClient = createTestClient(clinic.sandbox)
  const { url: at, page } = await testClient.follow(url)
  if (page === '') return at
  const post = (form: readonly (readonly [string, string])[]) =>
    testClient.follow(at.href, {
      method: 'POST',
      body: new URLSearchParams(form.map(([name, value]) => [name, value])),
    })
  await post([
    ['step', 'sign-in'],
    ['account', `patient:${ada}`],
  ])
  const agreed = scope.split(' ').map((each) => ['scope', each] as const)
  const { url: back } = await post([
    ['step', 'consent'],
    ['scope', 'launch/patient'],
    ['lasting', 'offline_access'],
    ...agreed,
  ])
  return back
}

describe('fhirclient', () => {
  type App = ReturnType<typeof fhirclient>

  /** A minimal server-side app that hands every request to fhirclient, with one storage. */
  async function appOf(answer: (app: App) => Promise<unknown>, storage: Map<string, unknown>) {
    const outcome = Promise.withResolvers<unknown>()
    const server = createServer((request, response) => {
      const kept = {
        get: (key: string) => Promise.resolve(storage.get(key)),
        set: (key: string, value: unknown) => Promise.resolve(storage.set(key, value).get(key)),
        unset: (key: string) => Promise.resolve(storage.delete(key)),
      }
      const app = fhirclient(request, response, kept)
      server.close()
      void answer(app)
        .then(outcome.resolve, outcome.reject)
        .finally(() => response.end())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    return { origin, outcome: outcome.promise }
  }

  /** Opens the app's launch page like a browser, and returns the URL that it redirects to. */
  async function launchPage(query: string, scopes: string, storage: Map<string, unknown>) {
    const { origin } = await appOf(
      (app) =>
        app.authorize({
          iss: clinic.sandbox.fhirServerUrl,
          clientId: 'sidechart',
          scope: scopes,
          redirectUri,
        }),
      storage,
    )
    const response = await fetch(`${origin}/launch${query}`, { redirect: 'manual' })
    return response.headers.get('location') ?? ''
  }

  /** Opens the app's redirect page with the EHR's answer, and returns the client that it creates. */
  async function redirectPage(back: URL, storage: Map<string, unknown>) {
    const { origin, outcome } = await appOf((app) => app.ready(), storage)
    const visit = fetch(`${origin}/chart${back.search}`)
    const [{ value: client }] = await Promise.all([
      outcome.then((value) => ({ value: value as Awaited<ReturnType<App['ready']>> })),
      visit,
    ])
    return client
  }

  test('completes an EHR launch, reads, and refreshes', async () => {
    const storage = new Map<string, unknown>()
    const launch = clinic.sandbox.launchHandles.issue({
      clientId: 'sidechart',
      user: 'haddad',
      patient: ada,
      encounter: 'visit-1',
    })
    const query = new URLSearchParams({ iss: clinic.sandbox.fhirServerUrl, launch })
    const url = await launchPage(`?${query.toString()}`, `launch ${scope}`, storage)
    const client = await redirectPage(await authorized(url), storage)
    expect(client.patient.id).toBe(ada)
    expect(client.encounter.id).toBe('visit-1')
    expect(client.user.fhirUser).toMatch(/Practitioner\/haddad$/)
    const before: unknown = client.getState('tokenResponse.access_token')
    await client.refresh()
    expect(client.getState('tokenResponse.access_token')).not.toBe(before)
    expect(await client.patient.read()).toMatchObject({ resourceType: 'Patient', id: ada })
  })

  test('completes a standalone launch', async () => {
    const storage = new Map<string, unknown>()
    const url = await launchPage('', `launch/patient ${scope}`, storage)
    const client = await redirectPage(await authorized(url), storage)
    expect(client.patient.id).toBe(ada)
    expect(client.user.fhirUser).toMatch(/Patient\/ada$/)
    expect(client.getState('tokenResponse.scope')).toBe(`launch/patient ${scope}`)
  })

  test('is refused when a launch is used twice, and is told why', async () => {
    const storage = new Map<string, unknown>()
    const launch = clinic.sandbox.launchHandles.issue({
      clientId: 'sidechart',
      user: 'haddad',
      patient: ada,
    })
    const query = new URLSearchParams({ iss: clinic.sandbox.fhirServerUrl, launch }).toString()
    await authorized(await launchPage(`?${query}`, `launch ${scope}`, storage))
    const again = await launchPage(`?${query}`, `launch ${scope}`, storage)
    await expect(redirectPage(await authorized(again), storage)).rejects.toThrow(
      'invalid_request: launch is used',
    )
  })
})

describe('openid-client', () => {
  /** A confidential client. SMART requires the token endpoint as `aud`, and `typ`; the library sets neither by default. */
  async function configured() {
    const { privateKey, publicKey } = await generateKeyPair('ES384')
    const { client_id } = clinic.sandbox.clients.register({
      client_name: 'A server',
      type: 'confidential-asymmetric',
      redirect_uris: [redirectUri],
      jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1' }] },
    })
    const proof = openid.PrivateKeyJwt(
      { key: privateKey, kid: 'k1' },
      {
        [openid.modifyAssertion]: (header, claims) => {
          header['typ'] = 'JWT'
          claims['aud'] = clinic.sandbox.tokenEndpoint
        },
      },
    )
    const config = await openid.discovery(new URL(clinic.sandbox.origin), client_id, {}, proof, {
      execute: [openid.allowInsecureRequests],
    })
    return { client_id, config }
  }

  async function requested(config: openid.Configuration, more: Readonly<Record<string, string>>) {
    const pkceCodeVerifier = openid.randomPKCECodeVerifier()
    const expectedState = openid.randomState()
    const expectedNonce = openid.randomNonce()
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      aud: clinic.sandbox.fhirServerUrl,
      code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: expectedState,
      nonce: expectedNonce,
      ...more,
    })
    return {
      url,
      checks: { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true },
    }
  }

  async function launched() {
    const { client_id, config } = await configured()
    const launch = clinic.sandbox.launchHandles.issue({
      clientId: client_id,
      user: 'haddad',
      patient: ada,
    })
    const { url, checks } = await requested(config, { scope: `launch ${scope}`, launch })
    const back = await authorized(url.href)
    return {
      config,
      back,
      checks,
      tokens: await openid.authorizationCodeGrant(config, back, checks),
    }
  }

  test('completes an EHR launch, checks the id_token, refreshes, introspects and revokes', async () => {
    const { config, tokens } = await launched()
    expect(tokens['patient']).toBe(ada)
    expect(tokens.claims()?.['fhirUser']).toMatch(/Practitioner\/haddad$/)
    const renewed = await openid.refreshTokenGrant(config, tokens.refresh_token ?? '')
    expect(renewed).toMatchObject({ patient: ada, scope: `launch ${scope}` })
    const about = await openid.tokenIntrospection(config, renewed.access_token)
    expect(about).toMatchObject({ active: true, patient: ada })
    await openid.tokenRevocation(config, renewed.refresh_token ?? '')
    expect((await openid.tokenIntrospection(config, renewed.access_token)).active).toBe(false)
  })

  test('completes a standalone launch', async () => {
    const { config } = await configured()
    const { url, checks } = await requested(config, { scope: `launch/patient ${scope}` })
    const tokens = await openid.authorizationCodeGrant(config, await authorized(url.href), checks)
    expect(tokens).toMatchObject({ patient: ada, scope: `launch/patient ${scope}` })
    expect(tokens.claims()?.['fhirUser']).toMatch(/Patient\/ada$/)
  })

  test('is refused when a code or refresh token is used twice, and is told why', async () => {
    const { config, back, checks, tokens } = await launched()
    await openid.refreshTokenGrant(config, tokens.refresh_token ?? '')
    const invalidGrant = { error: 'invalid_grant', status: 400 }
    await expect(
      openid.refreshTokenGrant(config, tokens.refresh_token ?? ''),
    ).rejects.toMatchObject(invalidGrant)
    await expect(openid.authorizationCodeGrant(config, back, checks)).rejects.toMatchObject(
      invalidGrant,
    )
    const invented = await requested(config, { scope, launch: 'invented' })
    await expect(
      openid.authorizationCodeGrant(config, await authorized(invented.url.href), invented.checks),
    ).rejects.toMatchObject({ error: 'invalid_request' })
  })
})
