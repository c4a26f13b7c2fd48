import { growthScale } from './growth-scale.ts'
import type { GrowthTable, Stretch } from './growth-table.ts'
import { lmsAtAge } from './lms-at-age.ts'
import { zOfPercentile } from './normal-distribution.ts'

/** The percentiles that are drawn. */
export const curvePercentiles = [3, 15, 50, 85, 97] as const

export interface GrowthCurve {
  readonly percentile: (typeof curvePercentiles)[number]
  /** One line for each way of measuring, not to be joined: at two years height is less than length. */
  readonly lines: readonly (readonly GrowthCurvePoint[])[]
}

export interface GrowthCurvePoint {
  readonly ageInDays: number
  /** In the measure's unit. */
  readonly value: number
}

/**
 * The reference's curves between two ages in days, at the table's own rows and at the two ends. No line where the
 * reference has no age; a span that goes past it ends with it.
 */
export function growthCurves(
  table: GrowthTable,
  fromDay: number,
  toDay: number,
): readonly GrowthCurve[] {
  const spans = table.stretches
    .map((stretch) => agesWithin(stretch, fromDay, toDay))
    .filter((ages) => ages.length > 1)
  return curvePercentiles.map((percentile) => {
    const z = zOfPercentile(percentile)
    return {
      percentile,
      lines: spans.map((ages) => ages.flatMap((ageInDays) => pointAt(table, ageInDays, z))),
    }
  })
}

function agesWithin({ rows }: Stretch, fromDay: number, toDay: number): readonly number[] {
  const ages = rows.map(({ ageInDays }) => ageInDays)
  const [start, end] = [Math.max(fromDay, Math.min(...ages)), Math.min(toDay, Math.max(...ages))]
  return start > end ? [] : [start, ...ages.filter((age) => age > start && age < end), end]
}

function pointAt(table: GrowthTable, ageInDays: number, z: number): readonly GrowthCurvePoint[] {
  const found = lmsAtAge(table, ageInDays)
  return found === undefined
    ? []
    : [{ ageInDays, value: growthScale(table, ageInDays, found.lms).valueAt(z) }]
}
