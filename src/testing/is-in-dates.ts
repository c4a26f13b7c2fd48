import type { FhirResource, Observation } from 'fhir/r4'
import { fhirDateTime, type FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { sent } from '#src/r4/sent.ts'

/** Whether a search with these `date` parameters (`ge…` and `lt…`) finds a resource: https://hl7.org/fhir/R4/search.html#date */
export function isInDates(resource: object, query: URLSearchParams): boolean {
  const dates = query.getAll('date')
  if (dates.length === 0) return true
  const time = timeOf(resource)
  return dates.every((date) => {
    const bound = boundOf(date.slice(2))
    if (!time || !bound) return false
    return date.startsWith('ge') ? time.latest >= bound.earliest : time.earliest < bound.earliest
  })
}

// Tests ask for the same resources and days again and again.
const times = new WeakMap<object, FhirDateTime | undefined>()
const bounds = new Map<string, FhirDateTime | undefined>()

function timeOf(resource: object): FhirDateTime | undefined {
  if (!times.has(resource)) {
    const { effectiveDateTime } = sent<Observation & FhirResource>(resource)
    times.set(resource, fhirDateTime(effectiveDateTime))
  }
  return times.get(resource)
}

function boundOf(day: string): FhirDateTime | undefined {
  if (!bounds.has(day)) bounds.set(day, fhirDateTime(day))
  return bounds.get(day)
}
