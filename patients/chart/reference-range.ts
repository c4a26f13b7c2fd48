import { printedValue, type Limits, type Measure } from '../codes/measure.ts'
import { hl7Concept, quantity, type Resource } from '../resource-parts.ts'

/** A range as it is printed next to a result. */
export interface PrintedRange extends Limits {
  /** Whether it is a target of treatment: https://hl7.org/fhir/R4/valueset-referencerange-meaning.html */
  readonly isTherapeutic?: boolean
}

/** The range that a laboratory prints for INR if it knows about warfarin. */
export const warfarinRange: PrintedRange = { low: 2, high: 3, isTherapeutic: true }

/** The range that the laboratory prints for an adult of this sex, if it has one. */
export function adultRange(
  { range }: Measure,
  gender: 'female' | 'male',
): PrintedRange | undefined {
  return range && 'female' in range ? range[gender] : range
}

/** `referenceRange`, and the `interpretation` that follows from it. Limits are inclusive, as in R4. */
export function rangeAndFlag(
  measure: Measure,
  value: number,
  range: PrintedRange | undefined,
): Resource {
  if (range === undefined) return {}
  return {
    interpretation: [interpretations[interpretation(measure, printedValue(measure, value), range)]],
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
