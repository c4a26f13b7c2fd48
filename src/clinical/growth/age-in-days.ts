import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { WithoutPercentile } from './without-percentile.ts'

export type AgeInDays =
  | { readonly days: number }
  | { readonly days: undefined; readonly because: WithoutPercentile }

/**
 * Age at a measurement in whole days, between the two calendar days as written, so that no time zone can move a
 * birthday. Not corrected for preterm birth.
 *
 * @param birth Patient.birthDate
 * @param measured the measurement's date or time
 */
export function ageInDays(
  birth: FhirDateTime | undefined,
  measured: FhirDateTime | undefined,
): AgeInDays {
  const birthDay = calendarDay(birth)
  if (birthDay === undefined) return { days: undefined, because: 'birth-date-not-to-the-day' }
  const measuredDay = calendarDay(measured)
  if (measuredDay === undefined)
    return { days: undefined, because: 'measurement-date-not-to-the-day' }
  const days = measuredDay - birthDay
  return days < 0 ? { days: undefined, because: 'measured-before-birth' } : { days }
}

/** Days since 1970 of the day as written. */
function calendarDay(date: FhirDateTime | undefined): number | undefined {
  if (date === undefined || date.precision === 'year' || date.precision === 'month')
    return undefined
  return Date.parse(`${date.text.slice(0, 10)}T00:00:00Z`) / 86_400_000
}
