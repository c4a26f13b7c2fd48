import type { ServedTypes } from './grantable-scopes.ts'
import { typeWords } from './scope-words.ts'
import { resourceScopeOf, type ResourceScope } from './smart-scopes.ts'

/** Part of a scope that a person may allow instead of the whole. */
export interface NarrowerScope {
  readonly scope: string
  readonly words: string
}

const observationCategory = 'http://terminology.hl7.org/CodeSystem/observation-category'
const conditionCategory = 'http://terminology.hl7.org/CodeSystem/condition-category'

/** Queries of granular scopes, by type. */
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
 * The narrower scopes offered beside one that was asked: the categories of a type, or the types of a wildcard. None
 * beside a scope that is granular already.
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

/** A filter needs the v2 syntax: v1 `.read` is `.rs` there. */
function categories({ level, resourceType, letters }: ResourceScope): readonly NarrowerScope[] {
  return (queries[resourceType] ?? []).map(({ query, words }) => ({
    scope: `${level}/${resourceType}.${letters}?${query}`,
    words,
  }))
}
