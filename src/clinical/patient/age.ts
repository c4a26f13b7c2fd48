import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'

/** An age in the unit that a clinician would use; `about` when either day is not known exactly. */
export interface Age {
  readonly value: number
  readonly unit: 'days' | 'weeks' | 'months' | 'years'
  readonly about: boolean
}

/**
 * Age on a calendar day. Both dates are compared as they are written, so that no time zone can move a birthday.
 * Under 4 weeks in days, under 3 months in weeks, under 2 years in months, then in years. When the day of either date is
 * unknown, months or years are counted by the calendar and the age is `about`.
 *
 * @param on `YYYY-MM-DD`: today where the reader is; or the date of death, which may be `YYYY-MM` or `YYYY`
 */
export function ageOn(birth: FhirDateTime, on: string): Age | undefined {
  const [year = 0, month, day] = birth.text.slice(0, 10).split('-').map(Number)
  const [onYear = 0, onMonth, onDay] = on.split('-').map(Number)
  if (month === undefined || onMonth === undefined)
    return ageInMonths((onYear - year) * 12, 'years')
  const calendarMonths = (onYear - year) * 12 + onMonth - month
  if (day === undefined || onDay === undefined) return ageInMonths(calendarMonths, 'months')
  const days = Math.round(
    (Date.UTC(onYear, onMonth - 1, onDay) - Date.UTC(year, month - 1, day)) / 86_400_000,
  )
  if (days < 0) return undefined
  const months = calendarMonths - (onDay < day ? 1 : 0)
  if (days < 28) return { value: days, unit: 'days', about: false }
  if (months < 3) return { value: Math.floor(days / 7), unit: 'weeks', about: false }
  if (months < 24) return { value: months, unit: 'months', about: false }
  return { value: Math.floor(months / 12), unit: 'years', about: false }
}

function ageInMonths(months: number, precision: 'years' | 'months'): Age | undefined {
  if (months < 0) return undefined
  return precision === 'months' && months < 24
    ? { value: months, unit: 'months', about: true }
    : { value: Math.floor(months / 12), unit: 'years', about: true }
}
