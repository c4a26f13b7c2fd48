import type { FhirResource } from 'fhir/r4'
import { isClearlyBefore } from './effective-time.ts'
import { statedCategories } from './observation-category.ts'
import { isAboutPatient } from './subject.ts'

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
  /** The category that a resource's code belongs to, for one that states none; undefined where it is not known. */
  readonly categoryOfCode?: ((resource: FhirResource) => string | undefined) | undefined
}

/** A resource held against what was asked. */
export interface Match {
  readonly isAboutPatient: boolean
  /** `asked` where it is of that category or none was asked for; `not-known` where it does not say. */
  readonly category: 'asked' | 'not-known' | { readonly other: string }
  /** No date that it can mean lies within the window. */
  readonly isBeforeWindow: boolean
}

export function matchWith(asked: Asked, resource: FhirResource): Match {
  return {
    isAboutPatient: isAboutPatient(
      resource,
      [asked.patientId, ...(asked.mergedIds ?? [])],
      asked.fhirServerUrl,
    ),
    category: categoryMatch(asked, resource),
    isBeforeWindow: asked.since !== undefined && isClearlyBefore(resource, asked.since),
  }
}

/** The source's own statement counts; only without one does the code decide. */
function categoryMatch(
  { category, categoryOfCode }: Asked,
  resource: FhirResource,
): Match['category'] {
  if (category === undefined) return 'asked'
  const stated = statedCategories(resource)
  if (stated.includes(category)) return 'asked'
  const other = stated[0] ?? categoryOfCode?.(resource)
  if (other === undefined) return 'not-known'
  return other === category ? 'asked' : { other }
}
