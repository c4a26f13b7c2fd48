import type { FhirResource } from 'fhir/r4'
import { isClearlyAfter, isClearlyBefore } from './effective-time.ts'
import { statedCategories } from './observation-category.ts'
import { subjectMatch, type SubjectMatch } from './subject.ts'

/** What a search asked for, in a form that each resource of its answer can be held against. */
export interface Asked {
  readonly resourceType: string
  readonly fhirServerUrl: string
  readonly patientId: string
  /** Ids of records that were merged into the patient's: what is about them belongs to this chart. */
  readonly mergedIds?: readonly string[]
  /** The code of the category; undefined where none was asked for. */
  readonly category?: string | undefined
  /** The FHIR date that nothing may lie before; undefined for any date. */
  readonly since?: string | undefined
  /** The FHIR date that everything must lie before; undefined for no end. */
  readonly before?: string | undefined
  /** The category that a resource's code belongs to; undefined where it is not known. */
  readonly categoryOfCode?: ((resource: FhirResource) => string | undefined) | undefined
  /** The categories that any search asks for: what states one of them comes with that search. */
  readonly categoriesAskedFor?: readonly string[] | undefined
}

/** A resource held against what was asked. */
export interface Match {
  readonly subject: SubjectMatch
  /**
   * `asked` where it is of that category or none was asked for; `not-known` where it does not say; `asked-by-code` where
   * it states only categories that nothing asks for, such as `exam`, and its code is of the one asked for.
   */
  readonly category: 'asked' | 'asked-by-code' | 'not-known' | { readonly other: string }
  /** No date that it can mean lies within what was asked for. */
  readonly isOutsideWindow: boolean
}

export function matchWith(asked: Asked, resource: FhirResource): Match {
  return {
    subject: subjectMatch(
      resource,
      [asked.patientId, ...(asked.mergedIds ?? [])],
      asked.fhirServerUrl,
    ),
    category: categoryMatch(asked, resource),
    isOutsideWindow:
      (asked.since !== undefined && isClearlyBefore(resource, asked.since)) ||
      (asked.before !== undefined && isClearlyAfter(resource, asked.before)),
  }
}

/**
 * The source's own statement counts. The code decides for a resource without one, and for one that states only what
 * nothing asks for: left out of every panel, a heart rate from an examination would be nowhere.
 */
function categoryMatch(
  { category, categoryOfCode, categoriesAskedFor = [] }: Asked,
  resource: FhirResource,
): Match['category'] {
  if (category === undefined) return 'asked'
  const stated = statedCategories(resource)
  if (stated.includes(category)) return 'asked'
  const elsewhere = stated.find((each) => categoriesAskedFor.includes(each))
  if (elsewhere !== undefined) return { other: elsewhere }
  const ofCode = categoryOfCode?.(resource)
  if (ofCode === category) return stated.length === 0 ? 'asked' : 'asked-by-code'
  const other = stated[0] ?? ofCode
  return other === undefined ? 'not-known' : { other }
}
