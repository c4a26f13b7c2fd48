import type { Tab } from '#src/smart/browser-mode/tab.ts'
import type { StoredSession } from '#src/smart/browser-mode/stored-session.ts'
import { fakeEhr } from './fake-ehr.ts'

/** Something that goes wrong at the server, once. */
export type Fault =
  | 'lose next answer'
  | 'garble next answer'
  | 'refuse connections'
  | 'be unavailable'
  | 'refuse tokens'

interface Family {
  readonly patientId: string
  isRevoked: boolean
}

/**
 * An EHR in memory whose authorization server replaces each refresh token, and revokes the whole family when one comes
 * back that it has replaced (https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2).
 */
export function createRotatingServer(now: () => number) {
  const families = new Map<string, Family>()
  const replaced = new Set<string>()
  const accessTokens = new Map<string, { readonly family: Family; readonly expiresAt: number }>()
  const faults = new Set<Fault>()
  const lifetimeSeconds = 600
  let issued = 0
  let reused = 0
  let refreshes = 0

  function issue(family: Family) {
    const number = String(++issued)
    accessTokens.set(`access-${number}`, { family, expiresAt: now() + lifetimeSeconds * 1000 })
    families.set(`refresh-${number}`, family)
    return { accessToken: `access-${number}`, refreshToken: `refresh-${number}` }
  }

  /** What an authorization of this patient gives to the app. */
  function grant(launchId: string, patientId: string): StoredSession {
    const tokens = issue({ patientId, isRevoked: false })
    return {
      launchId,
      ehrId: fakeEhr.known.id,
      aud: fakeEhr.aud,
      redirectUri: 'https://app.example/e/fake-ehr/callback',
      requestedScopes: ['patient/Patient.r'],
      grantedScopes: ['patient/Patient.r'],
      launchContext: {
        patientId,
        encounterId: undefined,
        needPatientBanner: true,
        intent: undefined,
        tenant: undefined,
        kind: 'ehr-launch',
      },
      settingsKeptSince: undefined,
      identity: { kind: 'not-sent' },
      unchecked: undefined,
      startedAt: now(),
      tokens: {
        ...tokens,
        isRefreshTokenKept: false,
        receivedAt: now(),
        lifetimeMs: lifetimeSeconds * 1000,
      },
    }
  }

  function refresh(body: URLSearchParams): Response {
    if (faults.delete('be unavailable')) return new Response(null, { status: 503 })
    refreshes += 1
    const token = body.get('refresh_token') ?? ''
    const family = families.get(token)
    if (replaced.has(token)) {
      reused += 1
      if (family) family.isRevoked = true
    }
    if (!family || family.isRevoked)
      return Response.json({ error: 'invalid_grant' }, { status: 400 })
    replaced.add(token)
    const { accessToken, refreshToken } = issue(family)
    if (faults.delete('lose next answer')) throw new TypeError('Connection reset')
    if (faults.delete('garble next answer')) return new Response('{"access_token": ')
    return Response.json({
      access_token: accessToken,
      refresh_token: refreshToken,
      token_type: 'Bearer',
      expires_in: lifetimeSeconds,
    })
  }

  function readPatient(url: string, token: string): Response {
    const access = accessTokens.get(token)
    if (!access || access.family.isRevoked || access.expiresAt <= now())
      return new Response(null, { status: 401 })
    const id = url.split('/').at(-1)
    if (id !== access.family.patientId) return new Response(null, { status: 403 })
    return Response.json({ resourceType: 'Patient', id })
  }

  function revoke(body: URLSearchParams): Response {
    const token = body.get('token') ?? ''
    const family = families.get(token) ?? accessTokens.get(token)?.family
    if (family) family.isRevoked = true
    return new Response(null)
  }

  const fetch: Tab['fetch'] = async (url, init) => {
    // An answer takes a turn of its own, so that a page may leave meanwhile.
    await Promise.resolve()
    init?.signal?.throwIfAborted()
    const body = new URLSearchParams(init?.body instanceof URLSearchParams ? init.body : '')
    if (url === fakeEhr.tokenEndpoint) return refresh(body)
    if (url === 'https://ehr.example/revoke') return revoke(body)
    if (url.endsWith('/.well-known/smart-configuration')) {
      if (faults.delete('refuse connections')) throw new TypeError('Connection refused')
      return Response.json({ revocation_endpoint: 'https://ehr.example/revoke' })
    }
    const authorization = new Headers(init?.headers).get('authorization') ?? ''
    return readPatient(url, authorization.slice('Bearer '.length))
  }

  return {
    fetch,
    grant,
    misbehave: (fault: Fault) => {
      if (fault === 'refuse tokens') accessTokens.clear()
      else faults.add(fault)
    },
    /** How many refresh tokens came back that had been replaced. */
    reused: () => reused,
    refreshes: () => refreshes,
    /** Whether the authorization of this patient was revoked. */
    isRevoked: (patientId: string) =>
      [...families.values()].some((family) => family.patientId === patientId && family.isRevoked),
  }
}
