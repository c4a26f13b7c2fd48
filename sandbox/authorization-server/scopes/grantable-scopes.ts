import { isProtocolScope, resourceScopeOf } from './smart-scopes.ts'

/** What the FHIR server can be asked, as far as scopes depend on it. */
export interface ServedTypes {
  readonly types: readonly string[]
  readonly declares: (resourceType: string, searchParameter: string) => boolean
}

/**
 * What can be granted of what was asked, in the order of asking. RFC 6749 section 3.3 lets a server ignore scopes in
 * part; what was granted is said in the token response.
 *
 * - Scopes that are unknown, out of order, or for a type that is not served are dropped.
 * - The server only reads: letters for writing are dropped from a scope, and a scope of such letters alone.
 * - A granular scope needs a parameter that the FHIR server declares, plainly named: modifiers and chains are
 *   experimental in SMART 2.2, and a filter that is not applied would grant more than was asked.
 * - `fhirUser` and `profile` are claims of an id_token, which only `openid` brings.
 * - `offline_access` includes what `online_access` allows; one refresh token cannot be both.
 */
export function grantableScopes(asked: string, served: ServedTypes): string[] {
  const scopes = new Set(asked.split(' ').flatMap((scope) => grantable(scope, served)))
  if (!scopes.has('openid')) for (const claim of ['fhirUser', 'profile']) scopes.delete(claim)
  if (scopes.has('offline_access')) scopes.delete('online_access')
  return [...scopes]
}

function grantable(scope: string, served: ServedTypes): string[] {
  if (isProtocolScope(scope)) return [scope]
  const parts = resourceScopeOf(scope)
  if (!parts) return []
  const { level, resourceType, access, filter } = parts
  if (resourceType !== '*' && !served.types.includes(resourceType)) return []
  if (filter && !isApplicable(resourceType, filter, served)) return []
  const readable = readableAccess(access)
  if (readable === '') return []
  const query = scope.includes('?') ? scope.slice(scope.indexOf('?')) : ''
  return [`${level}/${resourceType}.${readable}${query}`]
}

/** "Servers SHOULD return v1 scopes when v1 scopes are requested and granted." */
function readableAccess(access: string): string {
  if (access === 'read' || access === '*') return 'read'
  if (access === 'write') return ''
  return access.replaceAll(/[cud]/g, '')
}

function isApplicable(resourceType: string, filter: URLSearchParams, served: ServedTypes): boolean {
  const parameters = [...filter]
  return (
    resourceType !== '*' &&
    parameters.length > 0 &&
    parameters.every(([name, value]) => value !== '' && served.declares(resourceType, name))
  )
}
