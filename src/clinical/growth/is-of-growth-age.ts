import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { ageInDays } from './age-in-days.ts'
import { referenceSpans } from './growth-reference-for.ts'

/** Whether the tables have anything for somebody on this day: before 20 years of age. */
export function isOfGrowthAge(
  birthDate: FhirDateTime | undefined,
  today: FhirDateTime | undefined,
): boolean {
  const { days } = ageInDays(birthDate, today)
  return days !== undefined && days <= referenceSpans['cdc-2000'].lastDay
}
