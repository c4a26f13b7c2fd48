import { expect, test } from 'vitest'
import { startEhrNetwork } from '#src/testing/ehr-network.ts'
import { fakeEhr } from '#src/testing/fake-ehr.ts'
import { createFakeBrowser } from '#src/testing/fake-tab.ts'
import { readStoredSession, type StoredSession } from './stored-session.ts'
import { createTabSession } from './tab-session.ts'
import type { Tab } from './tab.ts'

/** What only browser mode does; what every mode does is in the session contract. */

const network = startEhrNetwork()
const launchId = '00000000-0000-4000-8000-000000000001'
const url = `${fakeEhr.fhirServerUrl}/Patient/1`

/** A session whose token is "a0", at an EHR that accepts what its next refresh returns. */
function openedSession(change: (tab: Tab) => Partial<Tab> = () => ({})) {
  const page = createFakeBrowser(network.clock).openTab().page()
  const tab = { ...page, ...change(page) }
  const now = network.clock.now()
  const stored: StoredSession = {
    launchId,
    fhirServerUrl: fakeEhr.fhirServerUrl,
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
    fhirUser: undefined,
    tokens: { accessToken: 'a0', refreshToken: 'r0', receivedAt: now, expiresAt: now + 600_000 },
  }
  return { session: createTabSession(stored, fakeEhr, tab), tab }
}

test('a refresh is the request of a public client', async () => {
  network.ehr.behaviour.token = () => Response.json({ error: 'invalid_grant' }, { status: 400 })
  const { session } = openedSession()
  await expect(session.fetch(url)).rejects.toMatchObject({ code: 'session-ended' })
  expect(network.ehr.received.token.map(String)).toEqual([
    'grant_type=refresh_token&refresh_token=r0&client_id=sidechart',
  ])
})

test('a refused client is not the end of the authorization', async () => {
  network.ehr.behaviour.token = () => Response.json({ error: 'invalid_client' }, { status: 401 })
  const { session } = openedSession()
  await expect(session.fetch(url)).rejects.toMatchObject({ code: 'refresh-failed' })
  expect(session.isEnded()).toBe(false)
})

test('new tokens are stored before any request uses them', async () => {
  network.ehr.behaviour.token = () =>
    Response.json({
      access_token: 'a1',
      refresh_token: 'r1',
      token_type: 'bearer',
      scope: 'patient/Patient.rs',
    })
  const sent: (string | undefined)[] = []
  const { session, tab } = openedSession(({ storage, fetch }) => ({
    fetch: (address, init) => {
      if (address === url) sent.push(readStoredSession(storage, launchId)?.tokens.accessToken)
      return fetch(address, init)
    },
  }))
  await session.fetch(url)
  expect(sent).toEqual(['a0', 'a1'])
  expect(readStoredSession(tab.storage, launchId)).toMatchObject({
    grantedScopes: ['patient/Patient.rs'],
    tokens: { accessToken: 'a1', refreshToken: 'r1' },
  })
})

test('a request that fails with an expired token is repeated with a new one: a 401 may come without CORS headers', async () => {
  network.ehr.behaviour.token = () =>
    Response.json({ access_token: 'a1', token_type: 'bearer', expires_in: 600 })
  const sent: (string | null)[] = []
  const { session } = openedSession(({ fetch }) => ({
    fetch: (address, init) => {
      if (address !== url) return fetch(address, init)
      sent.push(new Headers(init?.headers).get('authorization'))
      if (sent.length > 1) return Promise.resolve(new Response('{}'))
      network.clock.advance(600_000)
      return Promise.reject(new TypeError('Failed to fetch'))
    },
  }))
  expect((await session.fetch(url)).status).toBe(200)
  expect(sent).toEqual(['Bearer a0', 'Bearer a1'])
})

test('a request that fails with a valid token fails', async () => {
  const { session } = openedSession(() => ({
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
  }))
  await expect(session.fetch(url)).rejects.toThrow('Failed to fetch')
  expect(session.isEnded()).toBe(false)
})

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
