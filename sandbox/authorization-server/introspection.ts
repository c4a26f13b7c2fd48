import type { AccessToken, Provider } from 'oidc-provider'
import type { Clients } from './clients/clients.ts'

/** A token and whom it is shown to: a confidential client its own, a resource server any. */
export function mayIntrospect(
  clients: Clients,
  clientId: string,
  token: { readonly clientId?: string | undefined },
): boolean {
  const client = clients.find(clientId)
  if (client?.introspects === true) return true
  return client !== undefined && client.type !== 'public' && token.clientId === clientId
}

/**
 * SMART App Launch 2.2, "Token introspection": "any client authorized to issue Token Introspection API calls SHALL be
 * permitted to authenticate … by providing an appropriately-scoped … bearer token". The library knows client
 * authentication only. The bearer's client sees what it would see by authenticating itself.
 * @returns the body, or undefined where the bearer token is not good
 */
export async function introspectionByBearer(
  provider: Provider,
  clients: Clients,
  bearer: string,
  value: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const authority = await provider.AccessToken.find(bearer)
  if (!authority?.isValid) return undefined
  const token =
    (await provider.AccessToken.find(value)) ?? (await provider.RefreshToken.find(value))
  const isShown = token?.isValid && mayIntrospect(clients, authority.clientId ?? '', token)
  return token && isShown ? described(token as AccessToken, provider.issuer) : { active: false }
}

/** RFC 7662 section 2.2, with the launch context and `fhirUser` that were stored with the token. */
function described(token: AccessToken, issuer: string): Readonly<Record<string, unknown>> {
  const { extra, clientId, accountId, scope, exp, iat, aud } = token
  const type = token.kind === 'AccessToken' ? { token_type: token.tokenType } : {}
  const claims = { client_id: clientId, sub: accountId, iss: issuer, scope, exp, iat, aud }
  return { ...extra, active: true, ...claims, ...type }
}
