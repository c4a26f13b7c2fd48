import type { DeclaredSearch } from './search-types.ts'

/** SMART App Launch 2.2 scope syntaxes: v1 words, v2 letters, v2 with a granular `?category=`. */
export type ScopeSyntax = 'v1' | 'v2' | 'v2-granular'

/**
 * The least-privilege `patient/` scopes for these searches, without repeats, in declared order.
 * Source: SMART App Launch 2.2, "Scopes for requesting FHIR resources".
 */
export function resourceScopes(searches: readonly DeclaredSearch[], syntax: ScopeSyntax): string[] {
  return [...new Set(searches.map((search) => resourceScope(search, syntax)))]
}

function resourceScope(search: DeclaredSearch, syntax: ScopeSyntax): string {
  if (syntax === 'v1') return `patient/${search.resourceType}.read`
  const scope = `patient/${search.resourceType}.${search.permission}`
  if (syntax === 'v2' || !search.category) return scope
  return `${scope}?category=${search.category.system}|${search.category.code}`
}

/**
 * Every scope of an authorization request, in a stable order.
 * `launch` belongs to an EHR launch; `launch/patient` asks a standalone launch for its patient.
 */
export function requestedScopes(
  searches: readonly DeclaredSearch[],
  request: {
    readonly syntax: ScopeSyntax
    readonly launch: 'ehr-launch' | 'standalone-launch'
    readonly refresh: 'online_access' | 'offline_access' | 'never'
    /** For the record of whoever signs in, as the EHR's entry has them. */
    readonly reader: readonly string[] | undefined
    /** Of its optional searches. */
    readonly optional: readonly string[] | undefined
  },
): string[] {
  return [
    'openid',
    'fhirUser',
    request.launch === 'ehr-launch' ? 'launch' : 'launch/patient',
    ...(request.refresh === 'never' ? [] : [request.refresh]),
    ...resourceScopes(searches, request.syntax),
    ...(request.optional ?? []),
    ...(request.reader ?? []),
  ]
}
