import { growthCurves } from '#src/clinical/growth/growth-curves.ts'
import { referenceSpans } from '#src/clinical/growth/growth-reference-for.ts'
import type { GrowthTable } from '#src/clinical/growth/growth-table.ts'

/** The ages that a growth chart shows, in days. */
export interface GrowthSpan {
  readonly from: number
  readonly to: number
}

const year = 365.25

/** From birth, or from two years where nothing is earlier, to the year after the last measurement. */
export function growthSpan(ages: readonly number[]): GrowthSpan {
  const from = Math.min(...ages) < 2 * year ? 0 : 2 * year
  return { from, to: Math.max(Math.ceil((Math.max(0, ...ages) + 1) / year) * year, from + year) }
}

/** Each reference over the ages that it is for: it ends where it ends, and where there are two the next begins. */
export function drawnCurves(tables: readonly GrowthTable[], { from, to }: GrowthSpan) {
  const whoEnd = referenceSpans['who-2006'].lastDay + 1
  const all = tables.flatMap((table) => {
    const start = table.reference === 'cdc-2000' && tables.length > 1 ? whoEnd : from
    return growthCurves(table, start, to)
  })
  const percentiles = [...new Set(all.map(({ percentile }) => percentile))]
  return percentiles.map((percentile) => ({
    name: String(percentile),
    isMiddle: percentile === 50,
    lines: all
      .filter((curve) => curve.percentile === percentile)
      .flatMap(({ lines }) => lines)
      .map((line) => line.map(({ ageInDays: at, value }) => ({ at, value }))),
  }))
}
