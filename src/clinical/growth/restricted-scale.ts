import type { Lms } from './growth-types.ts'
import { lmsScale } from './lms-scale.ts'
import type { Scale } from './scale-type.ts'

/**
 * WHO's restricted LMS: beyond 3 SD the scale goes on in steps of the distance between 2 and 3 SD, because the data
 * do not describe the tails. Source: WHO Child Growth Standards: methods and development, 2006, chapter 7, "Computation
 * of centiles and z-scores", https://www.who.int/publications/i/item/924154693X
 */
export function restrictedScale(lms: Lms): Scale {
  const { zScore, valueAt } = lmsScale(lms)
  const [lower3, lower2, upper2, upper3] = [valueAt(-3), valueAt(-2), valueAt(2), valueAt(3)]
  return {
    zScore: (value) => {
      if (value > upper3) return 3 + (value - upper3) / (upper3 - upper2)
      if (value < lower3) return -3 + (value - lower3) / (lower2 - lower3)
      return zScore(value)
    },
    valueAt: (z) => {
      if (z > 3) return upper3 + (z - 3) * (upper3 - upper2)
      if (z < -3) return lower3 + (z + 3) * (lower2 - lower3)
      return valueAt(z)
    },
  }
}
