import type { GrowthSex, Lms } from './growth-types.ts'
import { lmsScale } from './lms-scale.ts'
import { percentileOfZ, zOfPercentile } from './normal-distribution.ts'
import type { Scale } from './scale-type.ts'

const z95 = zOfPercentile(95)

/**
 * CDC's BMI-for-age since 2022: LMS to the 95th percentile, above it a half-normal distribution, where LMS would press
 * every high BMI into the same percentile. Percentile = 90 + 10·Φ((BMI − P95) / sigma), sigma from the age in years.
 * Source: https://www.cdc.gov/growthcharts/extended-bmi-data-files.htm; Wei R et al., Ann Hum Biol 2020;47:514-521,
 * https://doi.org/10.1080/03014460.2020.1808065
 */
export function extendedBmiScale(lms: Lms, sex: GrowthSex, ageInDays: number): Scale {
  const { zScore, valueAt } = lmsScale(lms)
  const p95 = valueAt(z95)
  const sigma = sigmaAt(sex, ageInDays / 365.25)
  return {
    zScore: (value) =>
      value <= p95 ? zScore(value) : zOfPercentile(90 + percentileOfZ((value - p95) / sigma) / 10),
    valueAt: (z) =>
      z <= z95 ? valueAt(z) : p95 + sigma * zOfPercentile(10 * (percentileOfZ(z) - 90)),
  }
}

/** CDC's regression, in kg/m2, for ages finer than a month. */
function sigmaAt(sex: GrowthSex, years: number): number {
  return sex === 'male'
    ? 0.3728 + 0.5196 * years - 0.0091 * years ** 2
    : 0.8334 + 0.3712 * years - 0.0011 * years ** 2
}
