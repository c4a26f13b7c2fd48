import { isJsonObject } from '#src/json-object.ts'
import { tokenResponse } from './token-response.ts'
import type { RefreshOutcome } from './token-manager.ts'

/** A token endpoint that has not answered by then counts as away. */
const deadlineMs = 10_000

/**
 * Sends one refresh request of a public client (RFC 6749 section 6; `client_id` because several servers
 * want it) under its own deadline. Only the answer `invalid_grant` is a verdict on the authorization.
 */
export async function requestRefresh(
  request: {
    readonly tokenEndpoint: string
    readonly clientId: string
    readonly refreshToken: string
  },
  send: typeof fetch,
): Promise<RefreshOutcome> {
  try {
    const response = await send(request.tokenEndpoint, {
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
      signal: AbortSignal.timeout(deadlineMs),
    })
    const body: unknown = await response.json()
    if (response.ok) return { kind: 'refreshed', response: tokenResponse(body) }
    if (isInvalidGrant(body)) return { kind: 'ended' }
    return {
      kind: 'unavailable',
      cause: new Error(`token endpoint answered ${String(response.status)}`),
    }
  } catch (cause) {
    return { kind: 'unavailable', cause }
  }
}

function isInvalidGrant(body: unknown): boolean {
  return isJsonObject(body) && body['error'] === 'invalid_grant'
}
