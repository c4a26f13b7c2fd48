import { describe, expect, test } from 'vitest'
import { startEhrNetwork } from '#src/testing/ehr-network.ts'
import { fakeEhr } from '#src/testing/fake-ehr.ts'
import { createFakeBrowser } from '#src/testing/fake-tab.ts'
import type { StoredSession } from './stored-session.ts'
import { createTabSession } from './tab-session.ts'
import type { Tab } from './tab.ts'

/** What only browser mode does; what every mode does is in the session contract. */

const network = startEhrNetwork()
const launchId = '00000000-0000-4000-8000-000000000001'
const url = `${fakeEhr.fhirServerUrl}/Patient/1`

/** A session whose token is "a0", at an EHR that accepts what its next refresh returns. */
function openedSession(
  change: (tab: Tab) => Partial<Tab> = () => ({}),
  tokens: Partial<StoredSession['tokens']> = {},
  server = fakeEhr,
) {
  const page = createFakeBrowser(network.clock).openTab().page()
  const tab = { ...page, ...change(page) }
  const now = network.clock.now()
  const stored: StoredSession = {
    launchId,
    ehrId: fakeEhr.known.id,
    aud: fakeEhr.aud,
    redirectUri: 'https://app.example/e/fake-ehr/callback',
    requestedScopes: ['patient/Patient.r'],
    grantedScopes: ['patient/Patient.r'],
    launchContext: {
      patientId: '1',
      encounterId: undefined,
      needPatientBanner: true,
      intent: undefined,
      tenant: undefined,
      kind: 'ehr-launch',
    },
    settingsKeptSince: undefined,
    identity: { kind: 'not-sent' },
    unchecked: undefined,
    startedAt: now,
    tokens: {
      accessToken: 'a0',
      refreshToken: 'r0',
      isRefreshTokenKept: false,
      receivedAt: now,
      lifetimeMs: 600_000,
      ...tokens,
    },
  }
  return { session: createTabSession(stored, server, tab), tab }
}

test('a refresh is the request of a public client', async () => {
  network.ehr.behaviour.token = () => Response.json({ error: 'invalid_grant' }, { status: 400 })
  const { session } = openedSession()
  await expect(session.fetch(url)).rejects.toMatchObject({ code: 'session-ended' })
  expect(network.ehr.received.token.map(String)).toEqual([
    'grant_type=refresh_token&refresh_token=r0&client_id=sidechart',
  ])
})

describe('a request that fails, which may be a 401 without CORS headers', () => {
  const discovery = `${fakeEhr.fhirServerUrl}/.well-known/smart-configuration`
  const renewed = () => Response.json({ access_token: 'a1', token_type: 'bearer', expires_in: 600 })

  /** An EHR where every request with the token "a0" fails, and so does discovery if it `isDown`. */
  function session(isDown: boolean, tokens: Partial<StoredSession['tokens']> = {}) {
    const sent: (string | null)[] = []
    const opened = openedSession(
      ({ fetch }) => ({
        fetch: (address, init) => {
          const authorization = new Headers(init?.headers).get('authorization')
          if (authorization !== null) sent.push(authorization)
          const isRefused = authorization === 'Bearer a0' || (isDown && address === discovery)
          if (isRefused) return Promise.reject(new TypeError('Failed to fetch'))
          return authorization === null ? fetch(address, init) : Promise.resolve(new Response('{}'))
        },
      }),
      tokens,
    )
    return { ...opened, sent }
  }

  test('is repeated with a new token where the EHR itself is there', async () => {
    network.ehr.behaviour.token = renewed
    const { session: opened, sent } = session(false)
    expect((await opened.fetch(`${fakeEhr.fhirServerUrl}/Medication/1`)).status).toBe(200)
    // The request, the patient to find out, the request again.
    expect(sent).toEqual(['Bearer a0', 'Bearer a0', 'Bearer a1'])
  })

  test('fails where the EHR is away, and costs no refresh', async () => {
    const { session: opened } = session(true)
    await expect(opened.fetch(url)).rejects.toThrow('Failed to fetch')
    expect(network.ehr.received.token).toEqual([])
    expect(opened.endReason()).toBeUndefined()
  })

  test('is the end where it stays so and there is nothing to refresh with', async () => {
    const { session: opened } = session(false, { refreshToken: undefined })
    await expect(opened.fetch(url)).rejects.toThrow('Failed to fetch')
    expect(opened.endReason()).toBeUndefined()
    network.clock.advance(6_000)
    await expect(opened.fetch(url)).rejects.toMatchObject({ code: 'session-ended' })
    expect(opened.endReason()).toBe('refused')
  })
})

test.each([
  [fakeEhr.tokenEndpoint, `${fakeEhr.fhirServerUrl}/.well-known/smart-configuration`],
  ['https://sign-in.example/token', 'https://sign-in.example/token'],
])('before a refresh token goes to %s, %s is asked without it', async (tokenEndpoint, knocked) => {
  const asked: (readonly [string, RequestInit | undefined])[] = []
  const { session } = openedSession(
    () => ({
      fetch: (address, init) => {
        asked.push([address, init])
        return Promise.resolve(Response.json({ access_token: 'a1', token_type: 'bearer' }))
      },
    }),
    {},
    { ...fakeEhr, tokenEndpoint },
  )
  network.clock.advance(600_000)
  await session.fetch(url)
  const [knock, refresh] = asked
  expect(knock).toEqual([knocked, expect.objectContaining({ credentials: 'omit' })])
  expect(knock?.[1]?.body).toBeUndefined()
  expect(refresh).toEqual([tokenEndpoint, expect.objectContaining({ method: 'POST' })])
})

test.each([
  ['at another origin', 'https://evil.example/revoke'],
  ['that is no URL', 'https://'],
  ['without a name', ''],
  ['that is not text', { url: 'https://ehr.example/revoke' }],
])('tokens are not revoked at an endpoint %s', async (_, endpoint) => {
  network.ehr.behaviour.discovery = { revocation_endpoint: endpoint }
  const { session } = openedSession()
  await session.end()
  expect(network.ehr.received.revoked).toEqual([])
  expect(session.endReason()).toBe('by-reader')
})

test.each(['../revoke', '/revoke', '//ehr.example/revoke'])(
  'tokens are revoked at an endpoint that is relative to the FHIR base: %s',
  async (revocation_endpoint) => {
    network.ehr.behaviour.discovery = { revocation_endpoint }
    const { session } = openedSession()
    await session.end()
    expect(network.ehr.received.revoked).toHaveLength(2)
  },
)

test.each<[string, readonly string[], boolean, readonly string[]]>([
  ['no token is refused', [], true, ['held', 'sent']],
  ['one is', ['a0'], true, ['held', 'sent', 'held', 'renewing', 'sent']],
  ['one is, without CORS headers', ['a0'], false, ['held', 'sent', 'held', 'renewing', 'sent']],
  [
    'its successor is refused too',
    ['a0', 'a1'],
    true,
    ['held', 'sent', 'held', 'renewing', 'sent', 'held', 'renewing'],
  ],
])(
  'what asks is told when it waits for the authorization, where %s',
  async (_, refused, isReadable, order) => {
    const asked = `${fakeEhr.fhirServerUrl}/Medication/1`
    const told: string[] = []
    const { session } = openedSession(() => ({
      fetch: (address, init) => {
        if (address !== asked && told.at(-1) !== 'renewing') told.push('renewing')
        const token = new Headers(init?.headers).get('authorization')?.slice('Bearer '.length) ?? ''
        const isRefused = refused.includes(token)
        if (isRefused && !isReadable) return Promise.reject(new TypeError('Failed to fetch'))
        const body = { access_token: 'a1', token_type: 'bearer', expires_in: 600 }
        return Promise.resolve(Response.json(body, { status: isRefused ? 401 : 200 }))
      },
    }))
    const init = { onHold: () => told.push('held'), onSend: () => told.push('sent') }
    await session.fetch(asked, init).catch(() => undefined)
    expect(told).toEqual(order)
  },
)

test('requests leave no trace: no cookies, no cache, no referrer, no redirects', async () => {
  const sent: RequestInit[] = []
  const { session } = openedSession(() => ({
    fetch: (_, init = {}) => {
      sent.push(init)
      return Promise.resolve(new Response('{}'))
    },
  }))
  await session.fetch(url, { credentials: 'include', redirect: 'follow' })
  expect(sent).toEqual([
    expect.objectContaining({
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    }),
  ])
})

describe('the limits of a session’s time', () => {
  const minute = 60_000
  const limited = (idleMinutes: number, maxSessionMinutes: number) => ({
    ...fakeEhr,
    known: { ...fakeEhr.known, idleMinutes, maxSessionMinutes },
  })

  /** A session with these limits, and what a person does in it. */
  async function watchedSession(server = limited(15, 480)) {
    let touch: (() => void) | undefined
    const { session } = openedSession(
      ({ fetch }) => ({
        onHumanInput: (listener) => void (touch = listener),
        fetch: (address, init) =>
          address === url ? Promise.resolve(new Response('{}')) : fetch(address, init),
      }),
      { lifetimeMs: undefined, refreshToken: undefined },
      server,
    )
    network.clock.advance(5_000)
    await expect.poll(() => touch).toBeDefined()
    return { session, touch: () => touch?.() }
  }

  test('left alone for the minutes of its entry it ends, and its token is revoked', async () => {
    const { session } = await watchedSession()
    network.clock.advance(15 * minute)
    expect(session.endReason()).toBe('idle')
    await expect.poll(() => network.ehr.received.revoked.length).toBe(1)
    await expect(session.fetch(url)).rejects.toMatchObject({ code: 'session-ended' })
  })

  test('requests of the page are no use of it: a chart that polls is not kept awake', async () => {
    const { session } = await watchedSession()
    for (let each = 0; each < 14; each += 1) {
      network.clock.advance(minute)
      expect((await session.fetch(url)).status).toBe(200)
    }
    expect(session.endReason()).toBeUndefined()
    network.clock.advance(minute)
    expect(session.endReason()).toBe('idle')
  })

  test('a person’s input keeps it, but not beyond its whole time', async () => {
    const { session, touch } = await watchedSession(limited(15, 60))
    for (let each = 0; each < 59; each += 1) {
      touch()
      network.clock.advance(minute)
    }
    expect(session.endReason()).toBeUndefined()
    expect(session.endsAt()).toBe(network.clock.now() + minute - 5_000)
    touch()
    network.clock.advance(minute - 5_000)
    expect(session.endReason()).toBe('time-limit')
  })

  test('its end is known where nothing renews its token', async () => {
    const now = network.clock.now()
    const bound = openedSession(undefined, { refreshToken: undefined })
    expect(bound.session.endsAt()).toBe(now + 600_000)
    const renewable = openedSession()
    expect(renewable.session.endsAt()).toBeUndefined()
    await Promise.resolve()
  })
})
