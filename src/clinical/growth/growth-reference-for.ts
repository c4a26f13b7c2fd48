import type { GrowthMeasure, GrowthReference, GrowthSex } from './growth-types.ts'
import type { WithoutPercentile } from './without-percentile.ts'

/**
 * When the charts change. `at-five`: WHO as long as its standards last. `at-two`: as CDC recommends in the United
 * States, https://www.cdc.gov/mmwr/preview/mmwrhtml/rr5909a1.htm
 */
export type Changeover = 'at-five' | 'at-two'

export type ReferenceFor =
  | { readonly reference: GrowthReference; readonly sex: GrowthSex }
  | { readonly reference: undefined; readonly because: WithoutPercentile }

/**
 * First and last day of age that each reference is for. WHO's software computes below 60 months, CDC's from 24 to
 * below 240 months, of 30.4375 days: https://cran.r-project.org/package=anthro,
 * https://www.cdc.gov/growth-chart-training/hcp/computer-programs/sas.html
 */
export const referenceSpans: Readonly<
  Record<GrowthReference, { readonly firstDay: number; readonly lastDay: number }>
> = {
  'who-2006': { firstDay: 0, lastDay: 1826 },
  'cdc-2000': { firstDay: 731, lastDay: 7304 },
}

/** Which reference's table a measurement at this age is held against; none past the last age of the last table. */
export function growthReferenceFor(
  measure: GrowthMeasure,
  sex: GrowthSex | undefined,
  ageInDays: number,
  changeover: Changeover,
): ReferenceFor {
  if (sex === undefined) return { reference: undefined, because: 'sex-not-male-or-female' }
  const reference = referencesOf(measure, changeover).find((name) => {
    const { firstDay, lastDay } = referenceSpans[name]
    return ageInDays >= firstDay && ageInDays <= lastDay
  })
  return reference === undefined
    ? { reference, because: 'age-outside-the-reference' }
    : { reference, sex }
}

/** The one to prefer first. CDC's head circumference ends at three years, within WHO's. */
function referencesOf(measure: GrowthMeasure, changeover: Changeover): readonly GrowthReference[] {
  if (measure === 'head-circumference') return ['who-2006']
  return changeover === 'at-five' ? ['who-2006', 'cdc-2000'] : ['cdc-2000', 'who-2006']
}
