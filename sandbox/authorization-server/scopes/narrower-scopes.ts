import type { ServedTypes } from './grantable-scopes.ts'
import { typeWords } from './scope-words.ts'
import { resourceScopeOf, type ResourceScope } from './smart-scopes.ts'

/** A part of a scope that a person may allow instead of the whole. */
export interface NarrowerScope {
  readonly scope: string
  readonly words: string
}

const observationCategory = 'http://terminology.hl7.org/CodeSystem/observation-category'
const conditionCategory = 'http://terminology.hl7.org/CodeSystem/condition-category'

/** The queries of granular scopes that are offered, by type. */
const queries: Readonly<Record<string, readonly { words: string; query: string }[]>> = {
  Observation: [
    { words: 'vital signs', query: `category=${observationCategory}|vital-signs` },
    { words: 'laboratory results', query: `category=${observationCategory}|laboratory` },
    { words: 'social history', query: `category=${observationCategory}|social-history` },
  ],
  Condition: [
    { words: 'the problem list', query: `category=${conditionCategory}|problem-list-item` },
    { words: 'diagnoses of visits', query: `category=${conditionCategory}|encounter-diagnosis` },
  ],
}

/**
 * The narrower scopes that are offered instead of a requested one: the categories of a type, or the types of a
 * wildcard. A granular scope has none.
 */
export function narrowerScopes(scope: string, served: ServedTypes): readonly NarrowerScope[] {
  const whole = resourceScopeOf(scope)
  if (!whole || whole.filter) return []
  if (whole.resourceType === '*') {
    return served.types.map((type) => ({
      scope: `${whole.level}/${type}.${whole.access}`,
      words: typeWords(type),
    }))
  }
  return served.declares(whole.resourceType, 'category') ? categories(whole) : []
}

/** Filters exist in the v2 syntax only, where v1's `.read` is `.rs`. */
function categories({ level, resourceType, letters }: ResourceScope): readonly NarrowerScope[] {
  return (queries[resourceType] ?? []).map(({ query, words }) => ({
    scope: `${level}/${resourceType}.${letters}?${query}`,
    words,
  }))
}
