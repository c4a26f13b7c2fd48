import { codeSystems } from '#src/r4/code-systems.ts'
import { unitKey } from '#src/r4/quantity.ts'
import { record, records, text, type Json } from '#src/r4/record.ts'
import { newestFirst } from '#src/r4/fhir-date-time.ts'
import type { Evidence } from '../finding.ts'
import type { Reading } from '../observation/reading.ts'
import { componentReadings, observationReading } from '../observation/readings.ts'
import { bloodPressurePanel, diastolic, meanPressure, systolic } from './vital-sign-codes.ts'

/** One blood pressure: a pair whose halves were measured together, or the half that was sent. */
export interface BloodPressure {
  readonly id: string
  readonly references: readonly Evidence[]
  /** The reading that carries time, status and circumstances for the pair. */
  readonly whole: Reading
  readonly systolic: Reading | undefined
  readonly diastolic: Reading | undefined
  readonly mean: MeanPressure | undefined
  /** Any further component, such as cuff size, as its own reading. */
  readonly further: readonly Reading[]
}

export type MeanPressure =
  | { readonly kind: 'sent'; readonly reading: Reading }
  /** Not sent: computed from the pair, rounded to a whole number, in the pair's unit. */
  | { readonly kind: 'calculated'; readonly number: number }

/** Whether an Observation is a blood pressure, whole or half. */
export function isBloodPressure(observation: Json): boolean {
  return isCoded(observation, [...bloodPressurePanel, systolic, diastolic])
}

/**
 * Blood pressures, newest first. Components are taken by code, never by place. A systolic and a diastolic that
 * came as two Observations are a pair only when they share their instant (and their encounter, where both say one).
 */
export function bloodPressures(observations: readonly Json[]): BloodPressure[] {
  const panels = observations.filter((each) => isCoded(each, bloodPressurePanel)).map(panelPressure)
  const halves = observations.filter((each) => !isCoded(each, bloodPressurePanel))
  return [...panels, ...paired(halves)].toSorted((one, other) =>
    newestFirst(one.whole.effective, other.whole.effective, one.id, other.id),
  )
}

function panelPressure(observation: Json): BloodPressure {
  const whole = observationReading(observation)
  const components = componentReadings(observation)
  const coded = (code: string) => components.find((each) => isReadingOf(each, code))
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

function paired(observations: readonly Json[]): BloodPressure[] {
  const upper = observations.filter((each) => isCoded(each, [systolic]))
  const lower = new Set(observations.filter((each) => !isCoded(each, [systolic])))
  const pairs = upper.map((top) => {
    const bottom = [...lower].find((each) => isSameMeasurement(top, each))
    if (bottom) lower.delete(bottom)
    return pressureOf(top, bottom)
  })
  return [...pairs, ...[...lower].map((bottom) => pressureOf(undefined, bottom))]
}

function isSameMeasurement(one: Json, other: Json): boolean {
  const instant = text(one['effectiveDateTime'])
  if (
    instant === undefined ||
    !instant.includes('T') ||
    instant !== text(other['effectiveDateTime'])
  )
    return false
  const [encounter, otherEncounter] = [one, other].map((each) =>
    text(record(each['encounter'])['reference']),
  )
  return encounter === undefined || otherEncounter === undefined || encounter === otherEncounter
}

function pressureOf(top: Json | undefined, bottom: Json | undefined): BloodPressure {
  const upper = top && observationReading(top)
  const lower = bottom && observationReading(bottom)
  const both = [upper, lower].filter((each) => each !== undefined)
  const whole = both[0] ?? observationReading({})
  return {
    id: both.map(({ id }) => id).join('+'),
    references: both.map(({ reference }) => reference),
    whole,
    systolic: upper,
    diastolic: lower,
    mean: calculatedMean(upper, lower),
    further: [],
  }
}

/**
 * Mean arterial pressure as two thirds of the diastolic plus one third of the systolic pressure.
 * Source: Sesso HD et al., Hypertension 2000;36:801-807. Only from two plain numbers in one unit.
 */
function calculatedMean(
  upper: Reading | undefined,
  lower: Reading | undefined,
): MeanPressure | undefined {
  if (upper?.value.kind !== 'quantity' || lower?.value.kind !== 'quantity') return undefined
  const [top, bottom] = [upper.value.quantity, lower.value.quantity]
  const isPlain = top.comparator === undefined && bottom.comparator === undefined
  if (!isPlain || unitKey(top) !== unitKey(bottom)) return undefined
  return { kind: 'calculated', number: Math.round((2 * bottom.number + top.number) / 3) }
}

function isCoded(observation: Json, codes: readonly string[]): boolean {
  return records(record(observation['code'])['coding']).some(
    (coding) =>
      coding['system'] === codeSystems.loinc && codes.includes(text(coding['code']) ?? ''),
  )
}

function isReadingOf(reading: Reading, code: string): boolean {
  return reading.codes.includes(`${codeSystems.loinc}|${code}`)
}
