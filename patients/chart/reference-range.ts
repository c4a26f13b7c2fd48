import { printed, type Limits, type Measure } from '../codes/measure.ts'
import { hl7Concept, quantity, type Resource } from '../resource-parts.ts'

/** A range as it is printed beside a result. */
export interface PrintedRange extends Limits {
  /** A target of treatment, not a range of health: R4 `referencerange-meaning`. */
  readonly isTherapeutic?: boolean
}

/** The range that a laboratory prints for INR when it knows of warfarin. */
export const warfarinRange: PrintedRange = { low: 2, high: 3, isTherapeutic: true }

/** What the laboratory prints for an adult of this sex; nothing where it has no range. */
export function adultRange(
  { range }: Measure,
  gender: 'female' | 'male',
): PrintedRange | undefined {
  return range && 'female' in range ? range[gender] : range
}

/** `referenceRange` and the `interpretation` that agrees with it; limits are inclusive, as in R4. */
export function judged(measure: Measure, value: number, range: PrintedRange | undefined): Resource {
  if (range === undefined) return {}
  return {
    interpretation: [interpretations[interpretation(measure, printed(measure, value), range)]],
    referenceRange: [
      {
        ...(range.low === undefined ? {} : { low: quantity(measure, range.low) }),
        ...(range.high === undefined ? {} : { high: quantity(measure, range.high) }),
        ...(range.isTherapeutic
          ? {
              type: hl7Concept(
                'referencerange-meaning',
                'therapeutic',
                'Therapeutic Desired Level',
              ),
            }
          : {}),
      },
    ],
  }
}

function interpretation(
  { critical }: Measure,
  value: number,
  { low, high }: Limits,
): keyof typeof interpretations {
  if (high !== undefined && value > high)
    return critical?.high !== undefined && value >= critical.high ? 'HH' : 'H'
  if (low !== undefined && value < low)
    return critical?.low !== undefined && value <= critical.low ? 'LL' : 'L'
  return 'N'
}

const system = 'v3-ObservationInterpretation'
const interpretations = {
  N: hl7Concept(system, 'N', 'Normal'),
  H: hl7Concept(system, 'H', 'High'),
  HH: hl7Concept(system, 'HH', 'Critical high'),
  L: hl7Concept(system, 'L', 'Low'),
  LL: hl7Concept(system, 'LL', 'Critical low'),
} as const
