import { codings, conceptName } from '#src/r4/codeable-concept.ts'
import { absentReason } from '#src/r4/data-absent-reason.ts'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { referenceDisplay } from '#src/r4/reference.ts'
import { record, records, text, type Json } from '#src/r4/record.ts'
import { modifierCautions, observationCautions } from './cautions.ts'
import type { Reading, ReadingStatus } from './reading-type.ts'
import { interpretations } from './interpretation.ts'
import { readingValue, reasonForAbsence } from './reading-value.ts'
import { outsideRange, referenceRanges } from './reference-range.ts'

const statuses: readonly string[] = [
  'registered',
  'preliminary',
  'final',
  'amended',
  'corrected',
  'cancelled',
  'unknown',
]

/** `entered-in-error` is handled before; any other word that R4 does not know is `unknown`. */
export function readingStatus(observation: Json): ReadingStatus {
  const status = text(observation['status'])
  return status !== undefined && statuses.includes(status) ? (status as ReadingStatus) : 'unknown'
}

/** The reading of an Observation as a whole, its components apart. */
export function observationReading(observation: Json): Reading {
  const id = text(observation['id']) ?? ''
  const status = readingStatus(observation)
  return {
    reference: `Observation/${id}`,
    id,
    ...measured(observation, status),
    ...when(observation),
    status,
    circumstances: [...circumstances(observation), ...reasonBesideValue(observation)],
    notes: records(observation['note']).flatMap((note) => text(note['text']) ?? []),
    performers: records(observation['performer']).flatMap(
      (performer) => referenceDisplay(performer) ?? [],
    ),
    cautions: observationCautions(observation),
  }
}

/** One reading for each component, with the Observation's time, status and circumstances. */
export function componentReadings(observation: Json): Reading[] {
  const whole = observationReading(observation)
  return records(observation['component']).map((component, index) => ({
    ...whole,
    id: `${whole.id}#${String(index)}`,
    ...measured(component, whole.status),
    circumstances: [...circumstances(observation), ...reasonBesideValue(component)],
    cautions: [...new Set([...whole.cautions, ...modifierCautions(component)])],
  }))
}

function measured(holder: Json, status: ReadingStatus) {
  const value = readingValue(holder, status)
  const flags = interpretations(holder['interpretation'])
  const ranges = referenceRanges(holder['referenceRange'])
  const hasModifier = modifierCautions(holder).length > 0
  return {
    name: conceptName(holder['code']) ?? '',
    codes: codings(holder['code']).map(({ system, code }) => `${system ?? ''}|${code}`),
    value,
    interpretations: flags,
    ranges,
    outsideRange: hasModifier ? undefined : outsideRange(value, flags, ranges),
  }
}

function when(observation: Json) {
  const period = record(observation['effectivePeriod'])
  const sent =
    observation['effectiveDateTime'] ??
    observation['effectiveInstant'] ??
    period['start'] ??
    period['end']
  const effective = fhirDateTime(sent)
  const whyUndated =
    absentReason(observation['_effectiveDateTime']) ??
    absentReason(observation['_effectiveInstant'])
  const timing = observation['effectiveTiming'] === undefined ? undefined : 'Timing'
  return {
    effective,
    effectiveEnd: period['start'] === undefined ? undefined : fhirDateTime(period['end']),
    effectiveText: effective ? undefined : (text(sent) ?? timing ?? whyUndated),
    issued: fhirDateTime(observation['issued']),
  }
}

const bodyPosition = 'http://hl7.org/fhir/StructureDefinition/observation-bodyPosition'

function circumstances(observation: Json): string[] {
  const position = records(observation['extension']).find(({ url }) => url === bodyPosition)
  const words = [
    conceptName(position?.['valueCodeableConcept']),
    conceptName(observation['bodySite']),
    conceptName(observation['method']),
    referenceDisplay(observation['device']),
  ]
  return words.filter((each) => each !== undefined)
}

/** A reason for absence beside a value contradicts it (R4 obs-6): both are then shown. */
function reasonBesideValue(holder: Json): string[] {
  const hasValue = Object.keys(holder).some((key) => /^value[A-Z]/.test(key))
  return hasValue ? [reasonForAbsence(holder) ?? []].flat() : []
}
