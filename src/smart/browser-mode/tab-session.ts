import { isInsideFhirServer } from '#src/r4/inside-fhir-server.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { requestRefresh } from '../protocol/refresh-request.ts'
import { SmartError } from '../protocol/smart-error.ts'
import { createTokenManager } from '../protocol/token-manager.ts'
import type { TokenResponse } from '../protocol/token-response.ts'
import type { Session } from '../session.ts'
import { forgetSession, saveSession, type StoredSession } from './stored-session.ts'
import type { Tab } from './tab.ts'

/** A live session with tokens that this tab holds. New tokens are stored before any request uses them. */
export function createTabSession(
  stored: StoredSession,
  server: MatchedFhirServer,
  tab: Tab,
): Session {
  const { launchId, fhirServerUrl, launchContext, requestedScopes, grantedScopes } = stored
  const listeners = new Set<() => void>()
  let isEnded = false
  let current = stored

  const manager = createTokenManager({
    tokens: stored.tokens,
    refresh: (refreshToken) =>
      requestRefresh(
        { tokenEndpoint: server.tokenEndpoint, clientId: server.known.clientId, refreshToken },
        tab.fetch,
      ),
    onRefreshed: (tokens, response) => {
      requireSamePatient(response)
      current = {
        ...current,
        tokens,
        grantedScopes: response.grantedScopes ?? current.grantedScopes,
      }
      saveSession(tab.storage, current)
    },
    onEnded: end,
    clock: tab,
  })

  function end() {
    if (isEnded) return
    isEnded = true
    manager.stop()
    forgetSession(tab.storage, launchId)
    for (const listener of listeners) listener()
    listeners.clear()
  }

  function requireSamePatient({ patientId }: TokenResponse) {
    if (patientId === undefined || patientId === launchContext.patientId) return
    end()
    throw new SmartError('patient-changed')
  }

  async function fetchWithAuthorization(url: string, init: RequestInit = {}): Promise<Response> {
    if (!isInsideFhirServer(url, fhirServerUrl)) throw new SmartError('outside-fhir-server')
    const accessToken = await manager.accessToken()
    const first = await send(url, init, accessToken)
    if (first !== undefined && first.status !== 401) return first
    const second = await send(url, init, await manager.replacementFor(accessToken))
    if (second === undefined) throw new TypeError('The FHIR server could not be reached.')
    return second
  }

  /** Undefined if the request failed and the token has expired: many servers send their 401 without CORS headers. */
  async function send(
    url: string,
    init: RequestInit,
    accessToken: string,
  ): Promise<Response | undefined> {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${accessToken}`)
    try {
      return await tab.fetch(url, {
        ...init,
        headers,
        cache: 'no-store',
        credentials: 'omit',
        // Not followed, and told apart from a network failure: a redirected Patient may have been merged.
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      })
    } catch (error) {
      if (error instanceof TypeError && tab.now() >= manager.tokens().expiresAt) return undefined
      throw error
    }
  }

  saveSession(tab.storage, current)
  return {
    launchId,
    fhirServerUrl,
    fhirServerName: server.known.name,
    fhirServerSorts: server.known.sort,
    launchContext,
    requestedScopes,
    grantedScopes,
    fhirUser: stored.fhirUser,
    expiresAt: () => manager.tokens().expiresAt,
    fetch: fetchWithAuthorization,
    onEnded: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isEnded: () => isEnded,
    end: () => {
      end()
      return Promise.resolve()
    },
  }
}
