import type { Lms } from './growth-types.ts'
import type { Scale } from './scale-type.ts'

/**
 * The LMS method: z = ((X/M)^L − 1) / (L·S), or ln(X/M) / S where L is 0, and its inverse.
 * Source: Cole TJ, The LMS method for constructing normalized growth standards, Eur J Clin Nutr 1990;44:45-60; as CDC
 * states it, https://www.cdc.gov/growthcharts/cdc-data-files.htm
 */
export function lmsScale({ l, m, s }: Lms): Scale {
  if (l === 0)
    return {
      zScore: (value) => Math.log(value / m) / s,
      valueAt: (z) => m * Math.exp(s * z),
    }
  // expm1 and log1p keep the digits that the plain powers lose where L is close to 0.
  return {
    zScore: (value) => Math.expm1(l * Math.log(value / m)) / (l * s),
    // Where the power runs out the curve ends at 0 (L > 0) or has no upper end (L < 0).
    valueAt: (z) => m * Math.exp(Math.log1p(Math.max(-1, l * s * z)) / l),
  }
}
