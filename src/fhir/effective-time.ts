import type { FhirResource, Observation } from 'fhir/r4'
import { fhirDateTime, lastInstantAnywhere, firstInstantAnywhere } from '#src/r4/fhir-date-time.ts'
import { element, sent } from '#src/r4/sent.ts'

/** The zones that are furthest ahead of and behind UTC: there a day begins first, and last. */
const mostAheadMs = 14 * 3_600_000
const mostBehindMs = 12 * 3_600_000

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

/** Whether it lies on or after the day `before`, by the same rule; a Period without a start is not clearly after it. */
export function isClearlyAfter(resource: FhirResource, before: string): boolean {
  const first = firstTime(resource)
  const end = fhirDateTime(before)
  if (first === undefined || end === undefined) return false
  return firstInstantAnywhere(first) >= end.earliest + mostBehindMs
}

/** When it was measured, or began to be; undefined where that cannot be read. */
export function firstTime(resource: FhirResource) {
  const { effectiveDateTime, effectiveInstant, effectivePeriod } = sent<Observation>(resource)
  return fhirDateTime(effectiveDateTime ?? effectiveInstant ?? element(effectivePeriod).start)
}
