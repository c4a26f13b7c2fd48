import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient, redirectUri } from '#sandbox/testing/test-client.ts'

/** The log shows requests and answers to everyone, but nothing that gives access to a chart. */

const scope = 'launch openid offline_access patient/*.rs'

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

interface Line {
  readonly kind: string
  readonly launch?: string
  readonly outcome: string
  readonly parameters: Readonly<Record<string, string>>
  readonly answer: Readonly<Record<string, unknown>>
  readonly [member: string]: unknown
}

/** The lines of one launch, or all lines since the last call. */
async function lines(launch?: string): Promise<readonly Line[]> {
  const all = (await clinic.log()).split('\n').map((text) => JSON.parse(text) as Line)
  return launch === undefined ? all : all.filter((line) => line.launch === launch)
}

describe('the log', () => {
  test('has one line for each authorization and token request, with parameters and answer', async () => {
    const testClient = createTestClient(clinic.sandbox)
    const { exchange } = await testClient.launchWith({ patient: ada, launch: 'run-1' }, scope, {
      nonce: 'n-1',
    })
    const { body } = await exchange()
    await testClient.refresh(body['refresh_token'], { scope: 'launch patient/*.rs' })
    const [authorization, token, refresh, ...rest] = await lines('run-1')
    expect(rest).toEqual([])
    expect(authorization).toMatchObject({
      kind: 'authorization',
      client: 'sidechart',
      method: 'GET',
      outcome: 'granted',
      parameters: {
        client_id: 'sidechart',
        response_type: 'code',
        redirect_uri: redirectUri,
        scope,
        aud: clinic.sandbox.fhirServerUrl,
        state: 's',
        nonce: 'n-1',
        code_challenge: expect.stringMatching(/^[\w-]{43}$/),
        code_challenge_method: 'S256',
        launch: '•••',
      },
      answer: { redirect_uri: redirectUri, code: '•••', state: 's', iss: clinic.sandbox.origin },
    })
    expect(token).toMatchObject({
      kind: 'token',
      client: 'sidechart',
      patient: ada,
      grantType: 'authorization_code',
      outcome: 'granted',
      parameters: { code: '•••', code_verifier: '•••', redirect_uri: redirectUri },
      answer: {
        access_token: '•••',
        refresh_token: '•••',
        id_token: '•••',
        expires_in: 600,
        scope,
        patient: ada,
        token_type: 'Bearer',
      },
    })
    expect(refresh).toMatchObject({
      kind: 'token',
      grantType: 'refresh_token',
      parameters: { refresh_token: '•••', scope: 'launch patient/*.rs' },
      answer: { scope: 'launch patient/*.rs', patient: ada },
    })
  })

  test('shows the requested scope and the method, also if consent narrowed it', async () => {
    const { sandbox } = clinic
    const testClient = createTestClient(sandbox)
    const binding = { clientId: 'sidechart', user: 'haddad', patient: ada, launch: 'run-2' }
    const launch = sandbox.launchHandles.issue({ ...binding, asksConsent: true })
    const { parameters } = testClient.authorization({ scope, launch })
    const method = 'POST'
    const page = await testClient.follow(sandbox.authorizationEndpoint, {
      method,
      body: parameters,
    })
    expect(await lines('run-2')).toEqual([])
    const body = new URLSearchParams({ step: 'consent', scope: 'launch' })
    await testClient.follow(page.url.href, { method, body })
    const [line] = await lines('run-2')
    expect(line).toMatchObject({ method, outcome: 'granted', parameters: { scope } })
  })

  test('shows what failed, and in which launch', async () => {
    const testClient = createTestClient(clinic.sandbox)
    const bound = { patient: ada, launch: 'run-3' }
    const { authorizeUrl, exchange } = await testClient.launchWith(bound, scope)
    await testClient.follow(authorizeUrl)
    await exchange({ code_verifier: 'x'.repeat(60) })
    const { body } = await exchange()
    await exchange()
    await testClient.refresh(body['refresh_token'])
    const outcomes = (await lines('run-3')).map(({ kind, outcome, answer }) => [
      kind,
      outcome,
      answer['error_description'],
    ])
    expect(outcomes).toEqual([
      ['authorization', 'granted', undefined],
      ['authorization', 'invalid_request', 'launch is used'],
      ['token', 'invalid_grant', 'grant request is invalid'],
      ['token', 'granted', undefined],
      ['token', 'invalid_grant', 'grant request is invalid'],
      ['token', 'invalid_grant', 'grant request is invalid'],
    ])
  })

  test('has requests of unknown clients and with unknown tokens', async () => {
    const testClient = createTestClient(clinic.sandbox)
    const last = async () => (await lines()).at(-1)
    await testClient.authorize({ scope, client_id: 'evil' })
    expect(await last()).toMatchObject({ client: 'evil', outcome: 'invalid_client' })
    await testClient.authorize({ scope, redirect_uri: 'https://evil.example/' })
    const wrongRedirect = await last()
    expect(wrongRedirect).toMatchObject({ outcome: 'invalid_redirect_uri' })
    expect(wrongRedirect?.answer).not.toHaveProperty('redirect_uri')
    await testClient.token({ grant_type: 'refresh_token', client_id: 'evil' })
    expect(await last()).toMatchObject({
      kind: 'token',
      client: 'evil',
      outcome: 'invalid_client',
      answer: { error: 'invalid_client' },
    })
    const cancelled = await testClient.standalone('launch/patient patient/*.rs')
    await cancelled.send({ step: 'cancel' })
    expect(await last()).toMatchObject({ kind: 'authorization', outcome: 'access_denied' })
  })

  test('never contains a secret of any flow, not even one that was sent in the wrong place', async () => {
    const { sandbox } = clinic
    const { client_id, client_secret = '' } = sandbox.clients.register({
      client_name: 'A server',
      type: 'confidential-symmetric',
      redirect_uris: [redirectUri],
    })
    const basic = Buffer.from(`${client_id}:${client_secret}`).toString('base64')
    const headers = { authorization: `Basic ${basic}` }
    const testClient = createTestClient(sandbox, client_id)
    const binding = { clientId: client_id, user: 'haddad', patient: ada }
    const launch = sandbox.launchHandles.issue(binding)
    const stray = 'a-stray-password'
    const { code, codeVerifier, exchange } = await testClient.authorize({
      scope,
      launch,
      password: stray,
      id_token_hint: stray,
    })
    expect(code).toBe('')
    const good = await testClient.launchWith({ patient: ada }, scope)
    const first = (await good.exchange({ client_secret, password: stray }, {})).body
    expect(first['error']).toBeTypeOf('string')
    await exchange({ client_assertion: stray, client_assertion_type: 'x' })
    const tokens = (await good.exchange({}, headers)).body
    const renewed = (await testClient.refresh(tokens['refresh_token'], {}, headers)).body
    await testClient.read(`Patient/${ada}`, renewed['access_token'])
    await testClient.refresh(tokens['refresh_token'], {}, headers)
    const secrets = [
      launch,
      codeVerifier,
      good.code,
      good.codeVerifier,
      client_secret,
      basic,
      stray,
      ...[tokens, renewed].flatMap((each) =>
        ['access_token', 'refresh_token', 'id_token'].map((name) => each[name]),
      ),
    ]
    const authenticated = (await lines()).find(
      ({ kind, client }) => kind === 'token' && client === client_id,
    )
    expect(authenticated?.parameters).toHaveProperty('client_secret', '•••')
    const log = await clinic.log()
    expect(log).toContain('"authorization":"•••"')
    for (const secret of secrets) {
      expect(secret).toMatch(/^\S{16,}$/)
      expect(log.includes(String(secret))).toBe(false)
    }
  })
})
