import type { DeclaredSearch } from './search-types.ts'

/** What the granted scopes say of one declared search. */
export type Permission =
  | 'granted'
  /** Some, but not all, of what the search asks for: its answer may lack resources silently. */
  | 'narrowed'
  | 'refused'

/**
 * Whether the granted scopes cover a search. A search outside its scope may be answered 200 with
 * silent omissions (SMART App Launch 2.2), so an answer is trusted only as far as its scope goes.
 * Accepts v1 (`.read`, `.*`), v2 letters, wildcard types and granular parameters, `patient/` and `user/`.
 */
export function permission(search: DeclaredSearch, grantedScopes: readonly string[]): Permission {
  const grants = grantedScopes
    .map(parsedScope)
    .filter((scope) => scope !== undefined)
    .filter((scope) => scope.resourceType === '*' || scope.resourceType === search.resourceType)
    .filter((scope) =>
      Array.from(search.permission).every((letter) => scope.letters.includes(letter)),
    )
  if (grants.some((scope) => coversFilters(scope.filters, search))) return 'granted'
  return grants.some((scope) => mayOverlap(scope.filters, search)) ? 'narrowed' : 'refused'
}

interface ResourceScope {
  readonly resourceType: string
  readonly letters: string
  readonly filters: readonly (readonly [string, string])[]
}

const scopePattern = /^(?:patient|user)\/(\*|[A-Za-z]+)\.(read|write|\*|c?r?u?d?s?)(?:\?(.+))?$/
const v1Letters: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' }

function parsedScope(scope: string): ResourceScope | undefined {
  const match = scopePattern.exec(scope)
  const [, resourceType, access, query] = match ?? []
  if (resourceType === undefined || access === undefined || access === '') return undefined
  return {
    resourceType,
    letters: v1Letters[access] ?? access,
    filters: query === undefined ? [] : query.split('&').map(filter),
  }
}

function filter(text: string): readonly [string, string] {
  const [name = '', ...value] = text.split('=')
  return [name, decoded(value.join('='))]
}

/** A scope value may be percent-encoded; one that is badly encoded stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
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
