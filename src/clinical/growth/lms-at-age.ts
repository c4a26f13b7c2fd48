import type { GrowthTable, LmsRow, Stretch } from './growth-table.ts'
import type { BodyPosition, Lms } from './growth-types.ts'

export interface LmsAtAge {
  readonly lms: Lms
  /** How the reference measured at this age; undefined where it makes no difference. */
  readonly position: BodyPosition | undefined
}

/**
 * L, M and S at an age, linear between the two rows around it, as CDC allows: "To obtain L, M, and S values at finer
 * age or length/stature intervals interpolation could be used", https://www.cdc.gov/growthcharts/cdc-data-files.htm
 * Undefined before the first row, past the last, and between two stretches: never extrapolated.
 */
export function lmsAtAge(table: GrowthTable, ageInDays: number): LmsAtAge | undefined {
  for (const { position, rows } of table.stretches) {
    const lms = interpolated(rows, ageInDays)
    if (lms !== undefined) return { lms, position }
  }
  return undefined
}

function interpolated(rows: Stretch['rows'], ageInDays: number): Lms | undefined {
  const next = rows.findIndex((row) => row.ageInDays >= ageInDays)
  const [before, after] = [rows[next - 1], rows[next]]
  if (after?.ageInDays === ageInDays) return after
  return before === undefined || after === undefined
    ? undefined
    : between(before, after, (ageInDays - before.ageInDays) / (after.ageInDays - before.ageInDays))
}

function between(before: LmsRow, after: LmsRow, share: number): Lms {
  return {
    l: before.l + share * (after.l - before.l),
    m: before.m + share * (after.m - before.m),
    s: before.s + share * (after.s - before.s),
  }
}
