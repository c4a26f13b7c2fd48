import type {
  BodyPosition,
  GrowthMeasure,
  GrowthReference,
  GrowthSex,
  Lms,
} from './growth-types.ts'
import type { PrintedTable } from './printed-table.ts'

/** Average length of a month, by which WHO and CDC turn days into months. */
const daysPerMonth = 30.4375

export interface GrowthTable {
  readonly reference: GrowthReference
  readonly measure: GrowthMeasure
  readonly sex: GrowthSex
  readonly stretches: readonly Stretch[]
}

/** Ages over which the reference's children were measured in one way; rows in order of age. */
export interface Stretch {
  readonly position: BodyPosition | undefined
  readonly rows: readonly LmsRow[]
}

export interface LmsRow extends Lms {
  readonly ageInDays: number
}

export function growthTable(
  about: Pick<GrowthTable, 'reference' | 'measure' | 'sex'>,
  printed: PrintedTable,
): GrowthTable {
  const daysPerUnit = printed.ageUnit === 'days' ? 1 : daysPerMonth
  return {
    ...about,
    stretches: printed.stretches.map(({ position, rows }) => ({
      position,
      rows: rows
        .trim()
        .split('\n')
        .map((line) => lmsRow(line, daysPerUnit)),
    })),
  }
}

function lmsRow(line: string, daysPerUnit: number): LmsRow {
  const [age = Number.NaN, l = Number.NaN, m = Number.NaN, s = Number.NaN] = line
    .split(' ')
    .map(Number)
  return { ageInDays: age * daysPerUnit, l, m, s }
}
