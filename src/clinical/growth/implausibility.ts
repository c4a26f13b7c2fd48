import type { GrowthTable } from './growth-table.ts'
import type { GrowthMeasure, Lms } from './growth-types.ts'
import { lmsScale } from './lms-scale.ts'
import type { Scale } from './scale-type.ts'

/**
 * WHO's limits are z-scores: https://cran.r-project.org/package=anthro (flags fwei, flen, fbmi, fhc).
 */
const whoLimits: Readonly<Record<GrowthMeasure, readonly [number, number]>> = {
  weight: [-6, 5],
  'length-height': [-6, 6],
  bmi: [-5, 5],
  'head-circumference': [-5, 5],
}

/**
 * CDC's limits are modified z-scores, in steps of half the distance between the median and 2 SD:
 * https://www.cdc.gov/growth-chart-training/hcp/computer-programs/sas.html (table 2).
 */
const cdcLimits: typeof whoLimits = {
  weight: [-5, 8],
  'length-height': [-5, 4],
  bmi: [-4, 8],
  'head-circumference': [-5, 5],
}

/** Whether a value lies beyond the limits its reference sets for data it trusts, where its tails mean nothing. */
export function implausibility(
  { reference, measure }: Pick<GrowthTable, 'reference' | 'measure'>,
  scale: Scale,
  lms: Lms,
  value: number,
): 'implausibly-low' | 'implausibly-high' | undefined {
  // A height of less than the difference between lying and standing.
  if (value <= 0) return 'implausibly-low'
  const [lowest, highest] = reference === 'who-2006' ? whoLimits[measure] : cdcLimits[measure]
  const score = reference === 'who-2006' ? scale.zScore(value) : modifiedZScore(lms, value)
  if (score < lowest) return 'implausibly-low'
  return score > highest ? 'implausibly-high' : undefined
}

function modifiedZScore(lms: Lms, value: number): number {
  const twoSd = lmsScale(lms).valueAt(value < lms.m ? -2 : 2)
  return (value - lms.m) / (Math.abs(twoSd - lms.m) / 2)
}
