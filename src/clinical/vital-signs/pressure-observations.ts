import { codeSystems } from '#src/r4/code-systems.ts'
import { valueContent } from '../observation/latest-reading.ts'
import type { ParsedObservation } from '../observation/parsed-observation.ts'
import { pressurePart } from './pressure-part.ts'

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
 * Blood pressure as a whole: https://hl7.org/fhir/6.0.0-ballot3/valueset-observation-vitalsign-bppanel.html,
 * https://loinc.org/55284-4 in older data, and averages (https://loinc.org/96607-7).
 */
export const pressurePanelLoincs: readonly string[] = [
  '85354-9',
  '35094-2',
  '55417-0',
  '55284-4',
  '96607-7',
]

/**
 * The same with SNOMED CT's: those of https://fhir.hl7.org.uk/ValueSet/UKCore-BloodPressure that are of the systemic
 * circulation, and the average (723232008) of HL7's CardX profiles.
 */
const panelCodes: readonly string[] = [
  ...pressurePanelLoincs.map((code) => `${codeSystems.loinc}|${code}`),
  ...[
    '75367002',
    '163020007',
    '163033001',
    '163034007',
    '163035008',
    '723232008',
    '364090009',
    '386534000',
    '386536003',
    '251076008',
    '723237002',
  ].map((code) => `${codeSystems.snomed}|${code}`),
]

/**
 * An Observation whose components are systolic or diastolic is a pressure whatever its own code. A panel without
 * components and without a value of its own is not: it would hide the real ones. A measurement of someone else is not
 * one of the patient.
 */
function pressureKind({ whole, components }: ParsedObservation): keyof PressureObservations {
  if (whole.cautions.includes('about-another-subject')) return 'others'
  const isEmpty =
    components.length === 0 &&
    valueContent(whole.value) !== 'value' &&
    whole.value.kind !== 'absent'
  const isPanel = whole.codes.some((code) => panelCodes.includes(code))
  const parts = components.map(pressurePart)
  if (isPanel && !isEmpty) return 'panels'
  const part = pressurePart(whole)
  if (part === 'systolic') return 'systolics'
  if (part === 'diastolic') return 'diastolics'
  return parts.includes('systolic') || parts.includes('diastolic') ? 'panels' : 'others'
}
