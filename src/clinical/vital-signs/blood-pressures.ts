import { isCodedAs } from '#src/r4/codeable-concept.ts'
import { codeSystems } from '#src/r4/code-systems.ts'
import { newestFirst } from '#src/r4/fhir-date-time.ts'
import { records, type Json } from '#src/r4/record.ts'
import type { Reading } from '../observation/reading-type.ts'
import { componentReadings, observationReading } from '../observation/observation-reading.ts'
import type { BloodPressure } from './blood-pressure.ts'
import { calculatedMean } from './mean-pressure.ts'
import { pairedPressures } from './paired-pressures.ts'
import { bloodPressurePanel, diastolic, meanPressure, systolic } from './vital-sign-codes.ts'

/**
 * Whether an Observation is a blood pressure of the patient, whole or half. A panel that only refers to its
 * members, or holds nothing yet, is none: it must not stand before the pressures themselves.
 */
export function isBloodPressure(observation: Json): boolean {
  const { value, cautions } = observationReading(observation)
  if (cautions.includes('about-another-subject')) return false
  if (isPressure(observation, [systolic, diastolic])) return true
  const saysSomething =
    records(observation['component']).length > 0 ||
    !['panel', 'pending', 'not-sent'].includes(value.kind)
  return isPressure(observation, bloodPressurePanel) && saysSomething
}

/** Blood pressures, newest first. Components are taken by code, never by place. */
export function bloodPressures(observations: readonly Json[]): BloodPressure[] {
  const isPanel = (each: Json) => isPressure(each, bloodPressurePanel)
  const panels = observations.filter(isPanel).map(panelPressure)
  const upper = observations.filter((each) => !isPanel(each) && isPressure(each, [systolic]))
  const lower = observations.filter((each) => !isPanel(each) && !upper.includes(each))
  return [...panels, ...pairedPressures(upper, lower)].toSorted((one, other) =>
    newestFirst(one.whole.effective, other.whole.effective, one.id, other.id),
  )
}

function panelPressure(observation: Json): BloodPressure {
  const whole = observationReading(observation)
  const components = componentReadings(observation)
  const coded = (code: string) =>
    components.find((each: Reading) => each.codes.includes(`${codeSystems.loinc}|${code}`))
  const halves = { systolic: coded(systolic), diastolic: coded(diastolic) }
  const sent = coded(meanPressure)
  const named = [halves.systolic, halves.diastolic, sent]
  return {
    id: whole.id,
    references: [whole.reference],
    whole,
    ...halves,
    mean: sent
      ? { kind: 'sent', reading: sent }
      : calculatedMean(halves.systolic, halves.diastolic),
    further: components.filter((each) => !named.includes(each)),
  }
}

function isPressure(observation: Json, codes: readonly string[]): boolean {
  return isCodedAs(observation['code'], codeSystems.loinc, codes)
}
