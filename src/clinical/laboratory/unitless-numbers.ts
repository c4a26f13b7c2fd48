import { codeSystems } from '#src/r4/code-systems.ts'
import type { UnitlessNumbers } from '../observation/series.ts'
import { substanceOf } from '../units/substances.ts'

/**
 * LOINC codes of what has no dimension, so that a number without a unit lacks nothing: INR, pH, specific gravity.
 * https://loinc.org/6301-6 and so on
 */
const dimensionless =
  '6301-6 34714-6 38875-1 46418-0 52129-4 11558-4 2744-1 2746-6 2748-2 5803-2 2756-5 5811-5 2965-2 5810-7'.split(
    ' ',
  )

/**
 * What a laboratory's numbers without a unit may be joined to. Those of a substance that one laboratory measures by mass
 * and another by amount stay apart: 99 and 5.5 may be one glucose.
 * @param codes `system|code`
 */
export function unitlessNumbers(codes: readonly string[]): UnitlessNumbers {
  if (dimensionless.some((code) => codes.includes(`${codeSystems.loinc}|${code}`)))
    return 'dimensionless'
  return substanceOf(codes) ? 'apart' : 'alike'
}
