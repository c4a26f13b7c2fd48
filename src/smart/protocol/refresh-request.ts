import { isJsonObject } from '#src/json-object.ts'
import type { Fetch } from './fetch.ts'
import { tokenResponse, type TokenResponse } from './token-response.ts'

export interface RefreshRequest {
  readonly tokenEndpoint: string
  readonly clientId: string
  readonly refreshToken: string
}

/** The outcome of one refresh request. Only `ended` says that the authorization is over. */
export type RefreshOutcome =
  | { readonly kind: 'refreshed'; readonly response: TokenResponse }
  /** `invalid_grant`: the authorization was revoked or has run out. */
  | { readonly kind: 'ended' }
  /** The server will not refresh for this client, however often it is asked (`invalid_client` and its like). */
  | { readonly kind: 'refused'; readonly error: string }
  /** The refresh token was not used: nobody was there, or they said that they did nothing. */
  | { readonly kind: 'unavailable'; readonly cause: unknown }
  /** The refresh token may have been used and replaced, and the answer did not arrive. */
  | { readonly kind: 'lost'; readonly cause: unknown }

/** After this long without an answer the request counts as lost. */
const timeoutMs = 10_000

/** OAuth errors that asking again cannot change (https://www.rfc-editor.org/rfc/rfc6749#section-5.2). */
const lastingErrors: ReadonlySet<unknown> = new Set([
  'invalid_client',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_request',
  'invalid_scope',
])

/**
 * Sends one refresh request of a public client
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#refresh-access-token). Several servers require
 * `client_id` although the specification does not.
 */
export async function requestRefresh(
  request: RefreshRequest,
  fetch: Fetch,
): Promise<RefreshOutcome> {
  let response: Response
  try {
    response = await fetch(request.tokenEndpoint, {
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
    if (response.ok) return { kind: 'refreshed', response: tokenResponse(await response.json()) }
  } catch (cause) {
    return { kind: 'lost', cause }
  }
  return refusal(response.status, await oauthError(response))
}

function refusal(status: number, error: string | undefined): RefreshOutcome {
  if (error === 'invalid_grant') return { kind: 'ended' }
  if (error !== undefined && lastingErrors.has(error)) return { kind: 'refused', error }
  const cause = new Error(`The token endpoint answered ${String(status)}.`)
  // 503 says that nothing was done (https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4); the other 5xx do not.
  const isUntouched = status < 500 || status === 503 || error !== undefined
  return { kind: isUntouched ? 'unavailable' : 'lost', cause }
}

async function oauthError(response: Response): Promise<string | undefined> {
  try {
    const body: unknown = await response.json()
    return isJsonObject(body) && typeof body['error'] === 'string' ? body['error'] : undefined
  } catch {
    return undefined
  }
}
