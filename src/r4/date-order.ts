import type { FhirDateTime } from './fhir-date-time.ts'

const hour = 3_600_000

/** Clocks on earth are at most 14 hours from UTC. */
const farthestZone = 14 * hour

/** The first and last instant that a date can mean, whatever its zone where none was sent; epoch ms. */
export function possibleInstants({ earliest, latest, offset }: FhirDateTime): {
  readonly from: number
  readonly to: number
} {
  const margin = offset === undefined ? farthestZone : 0
  return { from: earliest - margin, to: latest + margin }
}

/**
 * Whether one date is before another in every reading of both. Two dates that overlap cannot be ordered. Two without an
 * offset are of one source's own clock, so they are compared as they are written.
 */
export function isCertainlyBefore(one: FhirDateTime, other: FhirDateTime): boolean {
  if (one.offset === undefined && other.offset === undefined) return one.latest < other.earliest
  return possibleInstants(one).to < possibleInstants(other).from
}

/** Whether two dates are one and the same moment or day, however it is written. */
export function isSameTime(one: FhirDateTime, other: FhirDateTime): boolean {
  return (
    one.earliest === other.earliest &&
    one.latest === other.latest &&
    (one.offset === undefined) === (other.offset === undefined)
  )
}
