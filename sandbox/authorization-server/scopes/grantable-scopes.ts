import { isProtocolScope, resourceScopeOf } from './smart-scopes.ts'

/** The types that the FHIR server serves, with their search parameters. */
export interface ServedTypes {
  readonly types: readonly string[]
  readonly declares: (resourceType: string, searchParameter: string) => boolean
}

/**
 * The requested scopes that can be granted, in the same order. A server may ignore scopes, and the token response says
 * which were granted: https://www.rfc-editor.org/rfc/rfc6749#section-3.3
 *
 * - Scopes that are unknown, have letters out of order, or are for a type that is not served are dropped.
 * - The server is read-only: letters for writing are dropped, and so is a scope that has no others.
 * - A granular scope needs a declared search parameter without modifier or chain. Those are experimental in SMART 2.2,
 *   and a filter that is not applied would grant more than was asked for.
 * - `fhirUser` and `profile` are claims of an id_token, so they need `openid`.
 * - `offline_access` includes `online_access`; one refresh token cannot be both.
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
