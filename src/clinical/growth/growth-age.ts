import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { ageInDays } from './age-in-days.ts'
import { referenceSpans } from './growth-reference-for.ts'
import type { WithoutPercentile } from './without-percentile.ts'

/** Whether the tables have anything for somebody of this age. */
export type GrowthAge =
  | { readonly kind: 'child' | 'past-the-tables' }
  /** It may be a child, and no percentile can be computed. */
  | { readonly kind: 'unknown'; readonly because: WithoutPercentile }

/** The tables end at 20 years of age. Somebody with a year, a month or no birth date at all may be younger than that. */
export function growthAge(
  birthDate: FhirDateTime | undefined,
  today: FhirDateTime | undefined,
): GrowthAge {
  const { lastDay } = referenceSpans['cdc-2000']
  const age = ageInDays(birthDate, today)
  const youngest =
    birthDate && today ? (today.latest - birthDate.latest) / 86_400_000 : (age.days ?? 0)
  if (youngest > lastDay) return { kind: 'past-the-tables' }
  return age.days === undefined ? { kind: 'unknown', because: age.because } : { kind: 'child' }
}
