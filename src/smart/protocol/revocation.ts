import { isJsonObject } from '#src/json-object.ts'
import type { Fetch } from './fetch.ts'
import type { Tokens } from './tokens.ts'

export interface RevocationRequest {
  readonly discoveryUrl: string
  readonly tokenEndpoint: string
  readonly clientId: string
  readonly tokens: Pick<Tokens, 'accessToken' | 'refreshToken'>
}

const timeoutMs = 5_000

/**
 * Asks the authorization server to revoke tokens (https://www.rfc-editor.org/rfc/rfc7009), where its discovery document
 * names an endpoint at the origin of the configured token endpoint: tokens are sent nowhere else. Best effort: what
 * fails is left to the tokens' own end.
 */
export async function requestRevocation(request: RevocationRequest, fetch: Fetch): Promise<void> {
  const { discoveryUrl, clientId, tokens } = request
  try {
    const discovery = await fetch(discoveryUrl, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const endpoint = revocationEndpoint(await discovery.json(), request)
    if (endpoint === undefined) return
    for (const [hint, token] of inOrder(tokens)) {
      await fetch(endpoint, {
        method: 'POST',
        body: new URLSearchParams({ token, token_type_hint: hint, client_id: clientId }),
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        keepalive: true,
        signal: AbortSignal.timeout(timeoutMs),
      })
    }
  } catch {
    // Offline, or the server does not answer.
  }
}

/** The refresh token first: revoking it takes its access tokens along where the server does so. */
function inOrder({ accessToken, refreshToken }: RevocationRequest['tokens']) {
  const access = ['access_token', accessToken] as const
  return refreshToken === undefined ? [access] : [['refresh_token', refreshToken] as const, access]
}

/** Relative to the FHIR base, as a launch reads the other endpoints. */
function revocationEndpoint(
  discovery: unknown,
  { discoveryUrl, tokenEndpoint }: RevocationRequest,
): string | undefined {
  const named = isJsonObject(discovery) ? discovery['revocation_endpoint'] : undefined
  if (typeof named !== 'string' || named === '') return undefined
  const url = URL.parse(named, new URL('..', discoveryUrl))
  return url?.origin === new URL(tokenEndpoint).origin ? url.href : undefined
}
