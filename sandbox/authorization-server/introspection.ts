import type { AccessToken, Provider } from 'oidc-provider'
import type { Clients } from './clients/clients.ts'

/** A confidential client may introspect its own tokens, a resource server any token. */
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
 * Introspection authorized by a bearer token, which SMART requires and the library does not offer. The client of the
 * bearer token sees what it would see if it authenticated itself.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/token-introspection.html
 * @returns the response body, or undefined if the bearer token is not valid
 */
export async function introspectByBearer(
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

/** With the launch context and `fhirUser` that are stored with the token: https://www.rfc-editor.org/rfc/rfc7662#section-2.2 */
function described(token: AccessToken, issuer: string): Readonly<Record<string, unknown>> {
  const { extra, clientId, accountId, scope, exp, iat, aud } = token
  const type = token.kind === 'AccessToken' ? { token_type: token.tokenType } : {}
  const claims = { client_id: clientId, sub: accountId, iss: issuer, scope, exp, iat, aud }
  return { ...extra, active: true, ...claims, ...type }
}
