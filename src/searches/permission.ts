import { resourceScope, type ResourceScope } from './resource-scope.ts'
import type { DeclaredSearch } from './search-types.ts'

/** What the granted scopes say of one declared search. */
export type Permission =
  | 'granted'
  /** Some, but not all, of what the search asks for: its answer may lack resources silently. */
  | 'narrowed'
  | 'refused'

/**
 * Whether the granted scopes, taken together, cover a search. A search outside its scope may be answered 200 with
 * silent omissions (SMART App Launch 2.2), so an answer is trusted only as far as its scope goes. Letters that are
 * granted apart add up (`.r` and `.s` are `.rs`), each within its own filters.
 */
export function permission(search: DeclaredSearch, grantedScopes: readonly string[]): Permission {
  const grants = grantedScopes
    .map(resourceScope)
    .filter((scope) => scope !== undefined)
    .filter((scope) => scope.resourceType === '*' || scope.resourceType === search.resourceType)
  const isEachLetter = (isIn: (filters: ResourceScope['filters']) => boolean) =>
    Array.from(search.permission).every((letter) =>
      grants.some(({ letters, filters }) => letters.includes(letter) && isIn(filters)),
    )
  if (isEachLetter((filters) => coversFilters(filters, search))) return 'granted'
  return isEachLetter((filters) => mayOverlap(filters, search)) ? 'narrowed' : 'refused'
}

function coversFilters(filters: ResourceScope['filters'], search: DeclaredSearch): boolean {
  return filters.every(([name, value]) => name === 'category' && isCategory(value, search))
}

/** A scope for another category cannot hold anything this search asks for. */
function mayOverlap(filters: ResourceScope['filters'], search: DeclaredSearch): boolean {
  return filters.every(([name, value]) => name !== 'category' || isCategory(value, search))
}

function isCategory(value: string, search: DeclaredSearch): boolean {
  if (!search.category) return false
  const { system, code } = search.category
  return value.split(',').some((token) => token === code || token === `${system}|${code}`)
}
