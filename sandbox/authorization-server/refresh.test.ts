import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ada } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient, redirectUri } from '#sandbox/testing/test-client.ts'
import type { LaunchBinding } from './launches/launch-handles.ts'

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())
afterEach(() => {
  vi.useRealTimers()
})

/** Moves the clock of the server, which runs in this process. */
function wait(seconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 })
}

const testClient = () => createTestClient(clinic.sandbox)
const invalidGrant = { status: 400, body: { error: 'invalid_grant' } }

async function launched(
  scope = 'launch openid online_access patient/Patient.r patient/Observation.rs',
  binding: Partial<LaunchBinding> = {},
) {
  const { exchange } = await testClient().launchWith({ patient: ada, ...binding }, scope)
  return (await exchange()).body
}

const status = async (accessToken: unknown, path = `Patient/${ada}`) =>
  (await testClient().read(path, accessToken)).status

describe('a refresh', () => {
  test('brings new tokens with the scope and context of the first', async () => {
    const first = await launched(undefined, { encounter: 'visit-1', intent: 'review' })
    const { status: answered, body, headers } = await testClient().refresh(first['refresh_token'])
    expect(answered).toBe(200)
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 600,
      scope: first['scope'],
      patient: ada,
      encounter: 'visit-1',
      intent: 'review',
    })
    expect(body['refresh_token']).not.toBe(first['refresh_token'])
    expect(headers.get('cache-control')).toBe('no-store')
    expect(await status(body['access_token'])).toBe(200)
  })

  test('of a public client needs no client_id: it is known by its refresh token', async () => {
    const first = await launched()
    const { status: answered, body } = await testClient().refresh(first['refresh_token'], {
      client_id: '',
    })
    expect([answered, body['patient']]).toEqual([200, ada])
    // One use, also without a name: using the old one again ends the family.
    expect(await testClient().refresh(first['refresh_token'], { client_id: '' })).toMatchObject(
      invalidGrant,
    )
    expect(await status(body['access_token'])).toBe(401)
    const refreshes = (await clinic.log())
      .split('\n')
      .filter((line) => line.includes('"grantType":"refresh_token"'))
    expect(refreshes.at(-1)).not.toContain('client_id')
    expect(refreshes.at(-1)).toContain('"client":"sidechart"')
  })

  test('of a confidential client still needs its authentication', async () => {
    const { client_id, client_secret = '' } = clinic.sandbox.clients.register({
      client_name: 'A server',
      type: 'confidential-symmetric',
      redirect_uris: [redirectUri],
    })
    const basic = `Basic ${btoa(`${client_id}:${client_secret}`)}`
    const server = createTestClient(clinic.sandbox, client_id)
    const scope = 'launch online_access patient/Patient.r'
    const { exchange } = await server.launchWith({ patient: ada }, scope)
    const { body } = await exchange({}, { authorization: basic })
    const refused = await server.refresh(body['refresh_token'], { client_id: '' })
    expect(refused).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
  })

  test('with an old refresh token ends every token of its family', async () => {
    const first = await launched()
    const second = (await testClient().refresh(first['refresh_token'])).body
    expect(await testClient().refresh(first['refresh_token'])).toMatchObject(invalidGrant)
    expect(await testClient().refresh(second['refresh_token'])).toMatchObject(invalidGrant)
    expect(await status(second['access_token'])).toBe(401)
    expect(await status(first['access_token'])).toBe(401)
  })

  test('can be used once even if requests race', async () => {
    const { refresh_token: once } = await launched()
    const answers = await Promise.all(Array.from({ length: 5 }, () => testClient().refresh(once)))
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
  })

  test('may ask for less, and a later one for everything again', async () => {
    const first = await launched()
    const scope = 'launch online_access patient/Patient.r'
    const less = (await testClient().refresh(first['refresh_token'], { scope })).body
    expect(less['scope']).toBe(scope)
    expect(await status(less['access_token'], `Observation?patient=${ada}`)).toBe(403)
    const whole = (await testClient().refresh(less['refresh_token'])).body
    expect(whole['scope']).toBe(first['scope'])
    expect(await status(whole['access_token'], `Observation?patient=${ada}`)).toBe(200)
  })

  test.each(['patient/*.rs', 'patient/Observation.rs user/Patient.rs', 'offline_access'])(
    'may not ask for more: %s',
    async (scope) => {
      const first = await launched()
      expect(await testClient().refresh(first['refresh_token'], { scope })).toMatchObject({
        status: 400,
        body: { error: 'invalid_scope' },
      })
    },
  )

  test('by another client is refused, and the token stays valid', async () => {
    const { client_id } = clinic.sandbox.clients.register({
      client_name: 'Another app',
      type: 'public',
      redirect_uris: [redirectUri],
    })
    const first = await launched()
    expect(await testClient().refresh(first['refresh_token'], { client_id })).toMatchObject(
      invalidGrant,
    )
    expect((await testClient().refresh(first['refresh_token'])).status).toBe(200)
  })

  test('comes with offline_access as well; of both scopes the longer one is granted', async () => {
    const { scope, refresh_token: refreshToken } = await launched(
      'launch online_access offline_access patient/*.rs',
    )
    expect(scope).toBe('launch offline_access patient/*.rs')
    expect((await testClient().refresh(refreshToken)).status).toBe(200)
  })

  test('is possible for thirty days with offline_access, for twelve hours with online_access', async () => {
    const hour = 3600
    for (const [scope, hours] of [
      ['launch online_access patient/*.rs', 12],
      ['launch offline_access patient/*.rs', 30 * 24],
    ] as const) {
      const [early, late] = [await launched(scope), await launched(scope)]
      wait(hours * hour - 60)
      expect((await testClient().refresh(early['refresh_token'])).status).toBe(200)
      wait(120)
      expect(await testClient().refresh(late['refresh_token'])).toMatchObject(invalidGrant)
    }
  })

  test('is possible for as long as the launch allows, and rotation does not extend that', async () => {
    const { refresh_token: first } = await launched(undefined, { refreshTokenSeconds: 3600 })
    wait(3000)
    const { body } = await testClient().refresh(first)
    expect(body['refresh_token']).toBeTypeOf('string')
    wait(700)
    expect(await testClient().refresh(body['refresh_token'])).toMatchObject(invalidGrant)
  })
})

describe('an access token', () => {
  test('is valid for as long as the launch allows', async () => {
    const launch = await launched(undefined, { accessTokenSeconds: 60 })
    expect(launch['expires_in']).toBe(60)
    wait(50)
    expect(await status(launch['access_token'])).toBe(200)
    wait(11)
    expect(await status(launch['access_token'])).toBe(401)
  })

  test('is valid for the default time if the launch has no valid number of seconds', async () => {
    for (const accessTokenSeconds of [Number.NaN, -1, 0, 1.5])
      expect((await launched(undefined, { accessTokenSeconds }))['expires_in']).toBe(600)
  })
})

describe('signing out of the EHR', () => {
  const online = 'launch online_access patient/*.rs'

  test('ends the online access of that sign-in only', async () => {
    const ended = await launched(online, { ehrSession: 'monday' })
    const other = await launched(online, { ehrSession: 'tuesday' })
    await clinic.sandbox.endEhrSession('monday')
    expect(await testClient().refresh(ended['refresh_token'])).toMatchObject(invalidGrant)
    expect(await status(ended['access_token'])).toBe(401)
    expect((await testClient().refresh(other['refresh_token'])).status).toBe(200)
  })

  test('does not end offline_access', async () => {
    const kept = await launched('launch offline_access patient/*.rs', { ehrSession: 'wednesday' })
    await clinic.sandbox.endEhrSession('wednesday')
    expect(await status(kept['access_token'])).toBe(200)
    expect((await testClient().refresh(kept['refresh_token'])).status).toBe(200)
  })

  test('ends pending launches, unused codes and open pages', async () => {
    const { sandbox } = clinic
    const binding = { clientId: 'sidechart', user: 'haddad', patient: ada, ehrSession: 'thursday' }
    const waiting = sandbox.launchHandles.issue(binding)
    const code = await testClient().launchWith({ patient: ada, ehrSession: 'thursday' }, online)
    const page = await testClient().standalone(online, {
      launch: sandbox.launchHandles.issue({ ...binding, asksConsent: true }),
    })
    await sandbox.endEhrSession('thursday')
    const late = await testClient().authorize({ scope: online, launch: waiting })
    expect(late.back.searchParams.get('error')).toBe('invalid_request')
    expect(await code.exchange()).toMatchObject(invalidGrant)
    const { url } = await page.agree(page.page)
    expect(url.searchParams.get('error')).toBe('access_denied')
  })
})
