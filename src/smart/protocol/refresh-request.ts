import { isJsonObject } from '#src/json-object.ts'
import type { Fetch } from './fetch.ts'
import { tokenResponse, type TokenResponse } from './token-response.ts'

export interface RefreshRequest {
  readonly tokenEndpoint: string
  readonly clientId: string
  readonly refreshToken: string
}

/** The outcome of one refresh request. Only `ended` says anything about the authorization itself. */
export type RefreshOutcome =
  | { readonly kind: 'refreshed'; readonly response: TokenResponse }
  /** `invalid_grant`: the authorization was revoked or has run out. */
  | { readonly kind: 'ended' }
  /** No answer, or one that is neither tokens nor `invalid_grant`. */
  | { readonly kind: 'unavailable'; readonly cause: unknown }

/** After this long without an answer the token endpoint counts as unavailable. */
const timeoutMs = 10_000

/**
 * Sends one refresh request of a public client
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#refresh-access-token). Several servers require
 * `client_id` although the specification does not.
 */
export async function requestRefresh(
  request: RefreshRequest,
  fetch: Fetch,
): Promise<RefreshOutcome> {
  try {
    const response = await fetch(request.tokenEndpoint, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: request.refreshToken,
        client_id: request.clientId,
      }),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const body: unknown = await response.json()
    if (response.ok) return { kind: 'refreshed', response: tokenResponse(body) }
    if (isInvalidGrant(body)) return { kind: 'ended' }
    return {
      kind: 'unavailable',
      cause: new Error(`The token endpoint answered ${String(response.status)}.`),
    }
  } catch (cause) {
    return { kind: 'unavailable', cause }
  }
}

function isInvalidGrant(body: unknown): boolean {
  return isJsonObject(body) && body['error'] === 'invalid_grant'
}
