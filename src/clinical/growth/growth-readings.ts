import { codeSystems } from '#src/r4/code-systems.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { Reading } from '../observation/reading-type.ts'
import type { RecordedSex } from '../patient/recorded-sex.ts'
import { ageInDays } from './age-in-days.ts'
import { growthReferenceFor } from './growth-reference-for.ts'
import type { BodyPosition, GrowthMeasure, GrowthReference, GrowthSex } from './growth-types.ts'
import type { WithoutPercentile } from './without-percentile.ts'

/** A measurement of a child as a growth chart takes it. */
export interface GrowthReading {
  readonly reading: Reading
  /** Undefined where the age is not known to the day. */
  readonly ageInDays: number | undefined
  /** In the measure's unit: kg, cm or kg/m2. Undefined where it was sent in none that is exactly that many. */
  readonly value: number | undefined
  readonly position: BodyPosition | undefined
  /** Which reference it is held against, or why none. */
  readonly against:
    | { readonly reference: GrowthReference; readonly sex: GrowthSex }
    | { readonly reference: undefined; readonly because: WithoutPercentile }
}

export interface GrowthChild {
  readonly birthDate: FhirDateTime | undefined
  readonly sex: RecordedSex
}

/** Readings of one measure, newest first. */
export function growthReadings(
  measure: GrowthMeasure,
  readings: readonly Reading[],
  child: GrowthChild,
): GrowthReading[] {
  const sex = tableSex(child)
  return readings.flatMap((reading) => {
    const { value, effective, status, cautions, codes } = reading
    if (value.kind !== 'quantity' || status === 'cancelled' || cautions.length > 0) return []
    const { number, ucum, unit, comparator } = value.quantity
    const factor = factors[measure][ucum ?? unit ?? '']
    const age = ageInDays(child.birthDate, effective)
    return [
      {
        reading,
        ageInDays: age.days,
        value: factor === undefined || comparator !== undefined ? undefined : number * factor,
        position: positions.find(([code]) => codes.includes(`${codeSystems.loinc}|${code}`))?.[1],
        against:
          age.days === undefined
            ? { reference: undefined, because: age.because }
            : growthReferenceFor(measure, sex, age.days, 'at-five'),
      },
    ]
  })
}

/** The sex whose tables are taken. Where two sexes were recorded, those of neither are. */
export function tableSex({ sex }: GrowthChild): GrowthSex | undefined {
  const { gender, profiles } = sex
  return profiles.length === 0 && (gender === 'male' || gender === 'female') ? gender : undefined
}

/** Body height lying and standing: https://loinc.org/8306-3, https://loinc.org/8308-9 */
const positions: readonly (readonly [string, BodyPosition])[] = [
  ['8306-3', 'lying'],
  ['8308-9', 'standing'],
]

const kilograms = { kg: 1, g: 0.001, '[lb_av]': 0.453_592_37, '[oz_av]': 0.028_349_523_125 }
const centimetres = { cm: 1, m: 100, mm: 0.1, '[in_i]': 2.54 }

/** What one of a UCUM unit is in the measure's own; exact by definition. */
const factors: Readonly<Record<GrowthMeasure, Readonly<Record<string, number>>>> = {
  weight: kilograms,
  'length-height': centimetres,
  bmi: { 'kg/m2': 1 },
  'head-circumference': centimetres,
}
