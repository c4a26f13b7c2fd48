import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { openSession } from './open-session.ts'
import { readStoredSession, type StoredSession } from './stored-session.ts'

const base = 'https://ehr.example/fhir'
const tokenEndpoint = 'https://ehr.example/token'
const network = setupServer()
beforeAll(() => {
  network.listen({ onUnhandledFrame: 'error' })
})
afterEach(() => {
  network.resetHandlers()
})
afterAll(() => {
  network.close()
})

function memory(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => {
      kept.clear()
    },
    key: () => null,
    length: 0,
  }
}

const launchId = '00000000-0000-4000-8000-000000000001'
const stored: StoredSession = {
  launchId,
  fhirServerUrl: base,
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
  tokens: { accessToken: 'a0', refreshToken: 'r0', receivedAt: 0, expiresAt: 600_000 },
}
const server = {
  fhirServerUrl: base,
  authorizationEndpoint: '',
  tokenEndpoint,
  known: { clientId: 'sidechart', name: 'EHR', sort: true },
} as MatchedFhirServer

function opened(now = 0, record = stored) {
  const storage = memory()
  const session = openSession(record, server, {
    storage,
    fetch: (...args) => fetch(...args),
    now: () => now,
    schedule: () => () => undefined,
  })
  return { session, storage }
}
const good = (accepted: string) =>
  http.get(`${base}/Patient/1`, ({ request }) =>
    request.headers.get('authorization') === `Bearer ${accepted}`
      ? HttpResponse.json({ ok: true })
      : new HttpResponse(null, { status: 401 }),
  )
const refreshing = (body: object, status = 200) => {
  const sent: string[] = []
  network.use(
    http.post(tokenEndpoint, async ({ request }) => {
      sent.push(await request.text())
      return HttpResponse.json(body, { status })
    }),
  )
  return sent
}
const token = { access_token: 'a1', token_type: 'bearer', expires_in: 600 }

test('no token leaves the FHIR server', async () => {
  const { session } = opened()
  for (const url of [
    'https://evil.example/fhir/Patient/1',
    `${base}x/Patient/1`,
    `${base}/../admin`,
    '/Patient/1',
  ]) {
    await expect(session.fetch(url)).rejects.toMatchObject({ code: 'outside-fhir-server' })
  }
})

test('a 401 makes one refresh and one replay, and the new token is stored before it is used', async () => {
  const sent = refreshing({ ...token, refresh_token: 'r1' })
  network.use(good('a1'))
  const { session, storage } = opened()
  expect((await session.fetch(`${base}/Patient/1`)).status).toBe(200)
  expect(sent).toEqual(['grant_type=refresh_token&refresh_token=r0&client_id=sidechart'])
  expect(readStoredSession(storage, launchId)?.tokens).toMatchObject({
    accessToken: 'a1',
    refreshToken: 'r1',
  })
})

test('a 401 that stays is answered as it is, after one replay', async () => {
  const sent = refreshing(token)
  network.use(good('never'))
  const { session } = opened()
  expect((await session.fetch(`${base}/Patient/1`)).status).toBe(401)
  expect(sent).toHaveLength(1)
})

test('a refresh that answers another patient ends the session and shows nothing', async () => {
  refreshing({ ...token, patient: '2' })
  network.use(good('a1'))
  const { session, storage } = opened()
  await expect(session.fetch(`${base}/Patient/1`)).rejects.toMatchObject({
    code: 'patient-changed',
  })
  expect(session.isEnded()).toBe(true)
  expect(readStoredSession(storage, launchId)).toBeUndefined()
})

test.each([
  ['invalid_grant', 400, true],
  ['invalid_client', 401, false],
  ['temporarily_unavailable', 503, false],
])('a refresh refused with %s ends the session: %s', async (error, status, ends) => {
  refreshing({ error }, status)
  network.use(good('a1'))
  const { session } = opened()
  let endings = 0
  session.onEnded(() => (endings += 1))
  await expect(session.fetch(`${base}/Patient/1`)).rejects.toMatchObject({
    code: ends ? 'session-ended' : 'refresh-failed',
  })
  expect(endings).toBe(ends ? 1 : 0)
})

test('a network error while the token is dead is taken for a 401 without CORS headers', async () => {
  const sent = refreshing(token)
  let calls = 0
  network.use(
    http.get(`${base}/Patient/1`, () => {
      calls += 1
      return calls === 1 ? HttpResponse.error() : HttpResponse.json({})
    }),
  )
  let now = 0
  const session = openSession(stored, server, {
    storage: memory(),
    fetch: async (...args) => {
      now = 700_000
      return fetch(...args)
    },
    now: () => now,
    schedule: () => () => undefined,
  })
  expect((await session.fetch(`${base}/Patient/1`)).status).toBe(200)
  expect(sent).toHaveLength(1)
})

test('ending forgets every token', async () => {
  const { session, storage } = opened()
  await session.end()
  expect(readStoredSession(storage, launchId)).toBeUndefined()
  await expect(session.fetch(`${base}/Patient/1`)).rejects.toMatchObject({ code: 'session-ended' })
})
