import { errors, type KoaContextWithOIDC } from 'oidc-provider'
import { scopesOfAttempt } from '../interaction/authorization-attempt.ts'
import type { Clients } from '../clients/clients.ts'
import type { ServedTypes } from '../scopes/grantable-scopes.ts'
import { isMixed } from '../scopes/scopes-within-traits.ts'
import type { PersonalityOf } from '../launches/personality-of.ts'
import type { LaunchHandles } from '../launches/launch-handles.ts'

export interface AuthorizationCheckDependencies {
  readonly fhirServerUrl: string
  readonly clients: Clients
  readonly launchHandles: LaunchHandles
  readonly served: ServedTypes
  readonly personalityOf: PersonalityOf
}

/**
 * Checks what SMART requires of an authorization request beyond OAuth and OpenID Connect: `state`, `aud`, `scope` and,
 * in an EHR launch, the `launch` value with its scope. The launch value is used up last, so that a request that fails
 * for another reason can be repeated.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-authorization-code
 * @throws errors that the library sends to the redirect URI, which it has already checked
 */
export function checkAuthorizationRequest(
  ctx: KoaContextWithOIDC,
  { fhirServerUrl, clients, launchHandles, served, personalityOf }: AuthorizationCheckDependencies,
): void {
  if (ctx.oidc.route !== 'authorization') return
  const text = (name: string) => {
    const value = ctx.oidc.params?.[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const [state, aud, launch, scope = ''] = ['state', 'aud', 'launch', 'scope'].map(text)
  if (state === undefined) throw new errors.InvalidRequest('state is required')
  // "Servers SHALL support the aud parameter and MAY support a resource parameter as a synonym."
  if (aud !== undefined && aud !== fhirServerUrl)
    throw new errors.InvalidRequest('aud is not this FHIR server')
  // The library has set `resource` to its default by now, so the query shows what was sent.
  if (aud === undefined && ctx.query['resource'] === undefined)
    throw new errors.InvalidRequest('aud is required: the address of the FHIR server')
  const client = clients.find(ctx.oidc.client?.clientId ?? '')
  if (!client) throw new errors.InvalidRequest('the client is not registered')
  const binding = launchHandles.bindingOf(launch ?? '')
  const { scopes: traits } = personalityOf(binding?.personality)
  if (!traits.mayMix && isMixed(scope))
    throw new errors.InvalidScope('one syntax, and patient/ or user/, in one request', scope)
  if (scopesOfAttempt(scope, client, binding, served, traits).length === 0)
    throw new errors.InvalidScope('nothing that was asked for can be granted here', scope)
  if (launch === undefined) return
  if (!scope.split(' ').includes('launch'))
    throw new errors.InvalidRequest('a launch parameter needs the launch scope')
  const spent = launchHandles.spend(launch, client.client_id)
  if (spent !== 'spent') throw new errors.InvalidRequest(`launch is ${spent}`)
}

/** The scopes that a request asks for. A token request inherits those of its code or refresh token. */
export function requestedScopes(ctx: KoaContextWithOIDC): string[] {
  const { params, entities } = ctx.oidc
  const asked = typeof params?.['scope'] === 'string' ? params['scope'].split(' ') : []
  const source = entities.AuthorizationCode ?? entities.RefreshToken
  return [...asked, ...(source?.scope?.split(' ') ?? [])]
}
