import { isCodedAs } from '#src/r4/codeable-concept.ts'
import { codeSystems } from '#src/r4/code-systems.ts'
import type { ParsedObservation } from '../observation/parsed-observation.ts'
import { bloodPressurePanelCodes, diastolicCode, systolicCode } from './vital-sign-codes.ts'

/** Observations by the part of a blood pressure that they are. */
export interface PressureObservations {
  readonly panels: readonly ParsedObservation[]
  readonly systolics: readonly ParsedObservation[]
  readonly diastolics: readonly ParsedObservation[]
  /** Everything that is not a blood pressure of the patient. */
  readonly others: readonly ParsedObservation[]
}

export function pressureObservations(
  observations: readonly ParsedObservation[],
): PressureObservations {
  const kinds = observations.map(pressureKind)
  const ofKind = (kind: keyof PressureObservations) =>
    observations.filter((_, index) => kinds[index] === kind)
  return {
    panels: ofKind('panels'),
    systolics: ofKind('systolics'),
    diastolics: ofKind('diastolics'),
    others: ofKind('others'),
  }
}

/**
 * A panel without components and without a value of its own is not a blood pressure: it would hide the real ones. A
 * measurement of someone else is not one of the patient.
 */
function pressureKind({
  resource,
  whole,
  components,
}: ParsedObservation): keyof PressureObservations {
  if (whole.cautions.includes('about-another-subject')) return 'others'
  const isCoded = (codes: readonly string[]) => isCodedAs(resource.code, codeSystems.loinc, codes)
  const isEmpty =
    components.length === 0 && ['panel', 'pending', 'not-sent'].includes(whole.value.kind)
  if (isCoded(bloodPressurePanelCodes) && !isEmpty) return 'panels'
  if (isCoded([systolicCode])) return 'systolics'
  return isCoded([diastolicCode]) ? 'diastolics' : 'others'
}
