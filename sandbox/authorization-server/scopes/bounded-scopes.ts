import { resourceScopeOf } from './smart-scopes.ts'

/**
 * What of some scopes about clinical content lies within bounds, which are such scopes themselves: a scope that a
 * bound covers, or the bounds that it covers. `patient/*.rs` within `patient/Patient.r` is `patient/Patient.r`. Other
 * scopes are left as they are.
 */
export function boundedScopes(scopes: readonly string[], bounds: readonly string[]): string[] {
  return scopes.flatMap((scope) => {
    if (!resourceScopeOf(scope)) return [scope]
    if (bounds.some((bound) => covers(bound, scope))) return [scope]
    return bounds.filter((bound) => covers(scope, bound))
  })
}

/** Whether everything that the other allows is allowed by the one. Filters are compared as they are written. */
function covers(one: string, other: string): boolean {
  const [wide, narrow] = [resourceScopeOf(one), resourceScopeOf(other)]
  return (
    wide !== undefined &&
    narrow !== undefined &&
    wide.level === narrow.level &&
    (wide.resourceType === '*' || wide.resourceType === narrow.resourceType) &&
    narrow.letters.split('').every((letter) => wide.letters.includes(letter)) &&
    (!wide.filter || wide.filter.toString() === narrow.filter?.toString())
  )
}
