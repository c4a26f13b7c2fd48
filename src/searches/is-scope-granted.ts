import { resourceScope, shortScope, type ResourceScope } from './resource-scope.ts'

/** Whether the granted scopes, taken together and in whatever form they are written, hold all of a requested one. */
export function isScopeGranted(requested: string, grantedScopes: readonly string[]): boolean {
  const wanted = resourceScope(requested)
  if (wanted === undefined)
    return grantedScopes.some((scope) => shortScope(scope) === shortScope(requested))
  const grants = grantedScopes.map(resourceScope).filter((scope) => scope !== undefined)
  return Array.from(wanted.letters).every((letter) =>
    grants.some((grant) => grant.letters.includes(letter) && isWithin(wanted, grant)),
  )
}

/** A granular scope is within one for the whole type, or within one whose filters are all among its own. */
function isWithin(wanted: ResourceScope, grant: ResourceScope): boolean {
  if (grant.resourceType !== '*' && grant.resourceType !== wanted.resourceType) return false
  return grant.filters.every(([name, value]) =>
    wanted.filters.some((other) => other[0] === name && isSameToken(other[1], value)),
  )
}

/** `system|code` is within a filter by the code alone. */
function isSameToken(wanted: string, granted: string): boolean {
  return granted.split(',').some((token) => token === wanted || token === wanted.split('|').at(-1))
}
