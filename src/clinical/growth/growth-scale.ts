import { extendedBmiScale } from './extended-bmi-scale.ts'
import type { GrowthTable } from './growth-table.ts'
import type { Lms } from './growth-types.ts'
import { lmsScale } from './lms-scale.ts'
import { restrictedScale } from './restricted-scale.ts'
import type { Scale } from './scale-type.ts'

/**
 * The method each reference prescribes: WHO's restricted LMS for weight and BMI (what is based on weight is skewed),
 * CDC's extended method for BMI, plain LMS for the rest.
 *
 * @param ageInDays the age that `lms` belongs to
 */
export function growthScale(
  { reference, measure, sex }: Pick<GrowthTable, 'reference' | 'measure' | 'sex'>,
  ageInDays: number,
  lms: Lms,
): Scale {
  if (reference === 'cdc-2000')
    return measure === 'bmi' ? extendedBmiScale(lms, sex, ageInDays) : lmsScale(lms)
  return measure === 'weight' || measure === 'bmi' ? restrictedScale(lms) : lmsScale(lms)
}
