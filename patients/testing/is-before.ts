import { instantOf } from './instant-of.ts'

/** Whether one FHIR date or dateTime is before another, at the lower of both precisions. */
export function isBefore(first: unknown, second: unknown): boolean {
  if (typeof first !== 'string' || typeof second !== 'string') return false
  const length = Math.min(first.length, second.length)
  return length === 10
    ? first.slice(0, 10) < second.slice(0, 10)
    : instantOf(first) < instantOf(second)
}
