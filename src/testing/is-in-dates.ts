import type { FhirResource, Observation } from 'fhir/r4'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { sent } from '#src/r4/sent.ts'

/** Whether a search with these `date` parameters (`ge…` and `lt…`) finds a resource: https://hl7.org/fhir/R4/search.html#date */
export function isInDates(resource: unknown, query: URLSearchParams): boolean {
  const { effectiveDateTime } = sent<Observation & FhirResource>(resource)
  const time = fhirDateTime(effectiveDateTime)
  return query.getAll('date').every((date) => {
    const bound = fhirDateTime(date.slice(2))
    if (!time || !bound) return false
    return date.startsWith('ge') ? time.latest >= bound.earliest : time.earliest < bound.earliest
  })
}
