import { resourceScopeOf, type ResourceScope } from './smart-scopes.ts'

/**
 * The part of clinical scopes that is within bounds, which are clinical scopes too: the scope itself if a bound covers
 * it, otherwise what it has in common with each bound. `patient/*.rs` within `patient/Patient.r` is
 * `patient/Patient.r`, and so is `patient/Patient.rs` within `patient/*.r`. Other scopes are not changed.
 */
export function boundedScopes(scopes: readonly string[], bounds: readonly string[]): string[] {
  return scopes.flatMap((scope) => {
    const asked = resourceScopeOf(scope)
    if (!asked) return [scope]
    const common = bounds.flatMap((bound) => shared(scope, asked, bound) ?? [])
    return common.includes(scope) ? [scope] : [...new Set(common)]
  })
}

/** What both scopes allow, written as one of them if it is the same. Different filters have nothing in common. */
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
  const isExactly = (other: ResourceScope, text: string) =>
    other.resourceType === resourceType && other.letters === letters && filterOf(text) === filter
  if (isExactly(asked, scope)) return scope
  if (isExactly(allowed, bound)) return bound
  return `${asked.level}/${resourceType}.${letters}${filter}`
}

/** The one that is not `everything`; undefined if they differ. */
function narrower(one: string, other: string, everything: string): string | undefined {
  if (one === everything) return other
  return other === everything || other === one ? one : undefined
}

function filterOf(scope: string): string {
  return scope.includes('?') ? scope.slice(scope.indexOf('?')) : ''
}
