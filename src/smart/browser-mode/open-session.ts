import { isInsideFhirServer } from '../protocol/inside-fhir-server.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import type { TokenResponse } from '../protocol/token-response.ts'
import { requestRefresh } from '../protocol/refresh-request.ts'
import type { Session } from '../session.ts'
import { SmartError } from '../protocol/smart-error.ts'
import { forgetSession, saveSession, type StoredSession } from './stored-session.ts'
import { createTokenManager, type Tokens } from '../protocol/token-manager.ts'

/** What a browser-mode session stands on, given so that tests own it. */
export interface SessionDependencies {
  readonly storage: Storage
  readonly fetch: typeof fetch
  readonly now: () => number
  readonly schedule: (task: () => void, delay: number) => () => void
}

/** A live session over tokens that this tab holds. Its record is stored before any token is used. */
export function openSession(
  stored: StoredSession,
  server: MatchedFhirServer,
  { storage, fetch: send, now, schedule }: SessionDependencies,
): Session {
  const listeners = new Set<() => void>()
  let isEnded = false
  let record = stored

  function finish() {
    if (isEnded) return
    isEnded = true
    forgetSession(storage, stored.launchId)
    for (const listener of listeners) listener()
    listeners.clear()
  }

  const manager = createTokenManager({
    tokens: stored.tokens,
    refresh: (refreshToken) =>
      requestRefresh(
        { tokenEndpoint: server.tokenEndpoint, clientId: server.known.clientId, refreshToken },
        send,
      ),
    onRefreshed: (tokens, response) => {
      requireSamePatient(response)
      record = withTokens(record, tokens, response)
      saveSession(storage, record)
    },
    onEnded: finish,
    now,
    schedule,
  })

  function requireSamePatient(response: TokenResponse) {
    if (response.patientId === undefined || response.patientId === stored.launchContext.patientId)
      return
    manager.stop()
    finish()
    throw new SmartError('patient-changed')
  }

  async function fetchFhir(url: string, init: RequestInit = {}): Promise<Response> {
    if (!isInsideFhirServer(url, stored.fhirServerUrl)) throw new SmartError('outside-fhir-server')
    const token = await manager.accessToken()
    const first = await answer(url, init, token)
    if (first?.status !== 401 && first !== undefined) return first
    const second = await answer(url, init, await manager.replacementFor(token))
    if (second === undefined) throw new TypeError('The FHIR server could not be reached.')
    return second
  }

  /** Undefined where a dead token explains a network error: many servers send 401 without CORS headers. */
  async function answer(
    url: string,
    init: RequestInit,
    token: string,
  ): Promise<Response | undefined> {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    try {
      return await send(url, {
        ...init,
        headers,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      })
    } catch (error) {
      if (error instanceof TypeError && now() >= manager.tokens().expiresAt) return undefined
      throw error
    }
  }

  saveSession(storage, record)
  return {
    launchId: stored.launchId,
    fhirServerUrl: stored.fhirServerUrl,
    fhirServerName: server.known.name,
    fhirServerSorts: server.known.sort,
    launchContext: stored.launchContext,
    requestedScopes: stored.requestedScopes,
    grantedScopes: stored.grantedScopes,
    fhirUser: stored.fhirUser,
    expiresAt: () => manager.tokens().expiresAt,
    fetch: fetchFhir,
    onEnded: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isEnded: () => isEnded,
    end: () => {
      manager.stop()
      finish()
      return Promise.resolve()
    },
  }
}

function withTokens(record: StoredSession, tokens: Tokens, response: TokenResponse): StoredSession {
  return { ...record, tokens, grantedScopes: response.grantedScopes ?? record.grantedScopes }
}
