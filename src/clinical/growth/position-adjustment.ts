import type { GrowthTable } from './growth-table.ts'
import type { BodyPosition } from './growth-types.ts'

export interface PositionAdjustment {
  /** How the reference measured at this age. */
  readonly expected: BodyPosition
  /** How the child was measured; undefined where it was not sent. */
  readonly sent: BodyPosition | undefined
  /** What was added to the measurement, in cm, to compare it: 0 where it was measured as expected or not sent. */
  readonly addedCm: number
}

/**
 * A child is taller lying than standing. WHO converts by 0.7 cm, but takes no standing height before nine months:
 * https://cran.r-project.org/package=anthro. CDC converts by 0.8 cm:
 * https://www.cdc.gov/growth-chart-training/hcp/computer-programs/sas.html
 * Undefined where the reference gives no conversion. A BMI cannot be converted, as the height in it is not known here.
 */
export function positionAdjustment(
  { reference, measure }: Pick<GrowthTable, 'reference' | 'measure'>,
  ageInDays: number,
  expected: BodyPosition,
  sent: BodyPosition | undefined,
): PositionAdjustment | undefined {
  if (sent === undefined || sent === expected) return { expected, sent, addedCm: 0 }
  if (measure !== 'length-height' || (sent === 'standing' && ageInDays < nineMonths))
    return undefined
  const difference = reference === 'who-2006' ? 0.7 : 0.8
  return { expected, sent, addedCm: expected === 'lying' ? difference : -difference }
}

const nineMonths = 9 * 30.4375
