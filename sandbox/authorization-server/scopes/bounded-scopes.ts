import { resourceScopeOf, type ResourceScope } from './smart-scopes.ts'

/**
 * What of some scopes about clinical content lies within bounds, which are such scopes themselves: a scope that a
 * bound covers, or what it has in common with each. `patient/*.rs` within `patient/Patient.r` is `patient/Patient.r`,
 * and so is `patient/Patient.rs` within `patient/*.r`. Other scopes are left as they are.
 */
export function boundedScopes(scopes: readonly string[], bounds: readonly string[]): string[] {
  return scopes.flatMap((scope) => {
    const asked = resourceScopeOf(scope)
    if (!asked) return [scope]
    const common = bounds.flatMap((bound) => shared(scope, asked, bound) ?? [])
    return common.includes(scope) ? [scope] : [...new Set(common)]
  })
}

/** What both allow, as one of them is written where it is just that. Two filters that differ have nothing in common. */
function shared(scope: string, asked: ResourceScope, bound: string): string | undefined {
  const allowed = resourceScopeOf(bound)
  if (!allowed || allowed.level !== asked.level) return undefined
  const resourceType = narrower(asked.resourceType, allowed.resourceType, '*')
  const isOneFilter = asked.filter?.toString() === allowed.filter?.toString()
  const filter = isOneFilter ? filterOf(scope) : narrower(filterOf(scope), filterOf(bound), '')
  const letters = asked.letters
    .split('')
    .filter((letter) => allowed.letters.includes(letter))
    .join('')
  if (resourceType === undefined || filter === undefined || letters === '') return undefined
  const isJust = (other: ResourceScope, text: string) =>
    other.resourceType === resourceType && other.letters === letters && filterOf(text) === filter
  if (isJust(asked, scope)) return scope
  if (isJust(allowed, bound)) return bound
  return `${asked.level}/${resourceType}.${letters}${filter}`
}

/** The one that is not everything; undefined for two that differ. */
function narrower(one: string, other: string, everything: string): string | undefined {
  if (one === everything) return other
  return other === everything || other === one ? one : undefined
}

function filterOf(scope: string): string {
  return scope.includes('?') ? scope.slice(scope.indexOf('?')) : ''
}
