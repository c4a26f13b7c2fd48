import type { FhirResource, Observation } from 'fhir/r4'
import { fhirDateTime, lastInstantAnywhere } from '#src/r4/fhir-date-time.ts'
import { element, sent } from '#src/r4/sent.ts'

/** The zone that is furthest ahead of UTC: there a day begins first. */
const mostAheadMs = 14 * 3_600_000

/**
 * Whether an Observation's time lies before the day `since`, whatever the time zone in which the server reads a date.
 * A partial date or a Period that overlaps the window, one without an end, and anything that cannot be read is not
 * clearly before it. https://hl7.org/fhir/R4/search.html#date
 */
export function isClearlyBefore(resource: FhirResource, since: string): boolean {
  const { effectiveDateTime, effectiveInstant, effectivePeriod } = sent<Observation>(resource)
  const last = fhirDateTime(effectiveDateTime ?? effectiveInstant ?? element(effectivePeriod).end)
  const start = fhirDateTime(since)
  if (last === undefined || start === undefined) return false
  return lastInstantAnywhere(last) < start.earliest - mostAheadMs
}
