import { referenceSpans } from './growth-reference-for.ts'
import { growthScale } from './growth-scale.ts'
import type { GrowthTable } from './growth-table.ts'
import type { BodyPosition, GrowthMeasure, GrowthReference } from './growth-types.ts'
import { implausibility } from './implausibility.ts'
import { lmsAtAge } from './lms-at-age.ts'
import { percentileOfZ } from './normal-distribution.ts'
import { positionAdjustment, type PositionAdjustment } from './position-adjustment.ts'
import type { WithoutPercentile } from './without-percentile.ts'

export interface GrowthMeasurement {
  readonly value: number
  /** UCUM code: kg, cm or kg/m2, whichever the table's measure is in. */
  readonly unit: string
  readonly ageInDays: number
  /** Lying or standing, for length, height and BMI, where it was sent. */
  readonly position?: BodyPosition | undefined
}

export type GrowthPercentile =
  | {
      /** 0 to 100, not rounded. */
      readonly percentile: number
      readonly z: number
      readonly reference: GrowthReference
      /** For length, height and BMI: which of the two the reference is of, and what was done about it. */
      readonly position: PositionAdjustment | undefined
    }
  | { readonly percentile: undefined; readonly because: WithoutPercentile }

const units: Readonly<Record<GrowthMeasure, string>> = {
  weight: 'kg',
  'length-height': 'cm',
  bmi: 'kg/m2',
  'head-circumference': 'cm',
}

/**
 * Where a measurement lies among the reference's children of the same age and sex. Computed here, not sent.
 *
 * @param table of the measure and of the child's sex, chosen by `growthReferenceFor`
 * @returns undefined with a reason outside what the reference describes; never an extrapolation
 */
export function growthPercentile(
  { value, unit, ageInDays, position }: GrowthMeasurement,
  table: GrowthTable,
): GrowthPercentile {
  const without = (because: WithoutPercentile) => ({ percentile: undefined, because }) as const
  if (unit !== units[table.measure]) return without('unit-of-another-measure')
  if (!(value > 0 && Number.isFinite(value))) return without('not-a-positive-number')
  const { firstDay, lastDay } = referenceSpans[table.reference]
  const isWithin = ageInDays >= firstDay && ageInDays <= lastDay
  const found = isWithin ? lmsAtAge(table, ageInDays) : undefined
  if (found === undefined) return without('age-outside-the-reference')
  const adjustment =
    found.position === undefined
      ? undefined
      : positionAdjustment(table, ageInDays, found.position, position)
  if (found.position !== undefined && adjustment === undefined)
    return without('position-not-convertible')
  const scale = growthScale(table, ageInDays, found.lms)
  const compared = value + (adjustment?.addedCm ?? 0)
  const because = implausibility(table, scale, found.lms, compared)
  if (because !== undefined) return without(because)
  const z = scale.zScore(compared)
  return {
    percentile: percentileOfZ(z),
    z,
    reference: table.reference,
    position: adjustment,
  }
}
