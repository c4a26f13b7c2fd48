import { growthPercentile, type GrowthPercentile } from './growth-percentile.ts'
import type { GrowthReading } from './growth-readings.ts'
import type { GrowthTable } from './growth-table.ts'
import type { GrowthMeasure, GrowthReference } from './growth-types.ts'

const units: Readonly<Record<GrowthMeasure, string>> = {
  weight: 'kg',
  'length-height': 'cm',
  bmi: 'kg/m2',
  'head-circumference': 'cm',
}

/** The percentile of one reading, from the table that is for its age; or the reason why there is none. */
export function percentileOfReading(
  { value, ageInDays, position, against }: GrowthReading,
  measure: GrowthMeasure,
  tables: ReadonlyMap<GrowthReference, GrowthTable>,
): GrowthPercentile {
  if (against.reference === undefined || ageInDays === undefined)
    return {
      percentile: undefined,
      because: against.reference === undefined ? against.because : 'birth-date-not-to-the-day',
    }
  if (value === undefined) return { percentile: undefined, because: 'unit-of-another-measure' }
  const table = tables.get(against.reference)
  return table
    ? growthPercentile({ value, unit: units[measure], ageInDays, position }, table)
    : { percentile: undefined, because: 'age-outside-the-reference' }
}
