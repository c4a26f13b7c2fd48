import { conceptName } from '#src/r4/codeable-concept.ts'
import { isSameTime } from '#src/r4/date-order.ts'
import { unitKey } from '#src/r4/quantity.ts'
import { element } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import type { ParsedObservation } from '../observation/parsed-observation.ts'
import type { Reading, ReadingStatus } from '../observation/reading-type.ts'
import { bloodPressure, type BloodPressure } from './blood-pressure.ts'
import { calculatedMean } from './mean-pressure.ts'
import { hasNarrowCode } from './pressure-part.ts'

/**
 * Blood pressures from separate systolic and diastolic Observations. Two are paired only when they share their instant
 * and nothing contradicts it; when more than one could belong together, none is chosen.
 */
export function pairedPressures(
  systolics: readonly ParsedObservation[],
  diastolics: readonly ParsedObservation[],
): BloodPressure[] {
  const pairs = systolics.flatMap((systolic) => {
    const [diastolic, ...more] = diastolics.filter((each) => isSameMeasurement(systolic, each))
    if (!diastolic || more.length > 0) return []
    const rivals = systolics.filter((each) => isSameMeasurement(each, diastolic))
    return rivals.length === 1 ? [{ systolic, diastolic }] : []
  })
  const paired = new Set(pairs.flatMap(({ systolic, diastolic }) => [systolic, diastolic]))
  return [
    ...pairs.map(pairPressure),
    ...systolics.filter((each) => !paired.has(each)).map((each) => lonePressure(each, 'systolic')),
    ...diastolics
      .filter((each) => !paired.has(each))
      .map((each) => lonePressure(each, 'diastolic')),
  ]
}

/** The same instant, however it is written; the same encounter, site and unit as far as known; neither cancelled. */
function isSameMeasurement(one: ParsedObservation, other: ParsedObservation): boolean {
  const [time, otherTime] = [one.whole.effective, other.whole.effective]
  const isSameInstant =
    time?.precision === 'time' &&
    otherTime?.precision === 'time' &&
    isSameTime(time, otherTime) &&
    one.whole.effectiveEnd?.text === other.whole.effectiveEnd?.text
  return (
    isSameInstant &&
    one.whole.status !== 'cancelled' &&
    other.whole.status !== 'cancelled' &&
    agreesOrMissing(encounter(one), encounter(other)) &&
    agreesOrMissing(bodySite(one), bodySite(other)) &&
    agreesOrMissing(unit(one), unit(other))
  )
}

function agreesOrMissing(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other
}

function encounter({ resource }: ParsedObservation): string | undefined {
  return text(element(resource.encounter).reference)
}

function bodySite({ resource }: ParsedObservation): string | undefined {
  return conceptName(resource.bodySite)
}

function unit({ whole: { value } }: ParsedObservation): string | undefined {
  return value.kind === 'quantity' ? unitKey(value.quantity) : undefined
}

function pairPressure({
  systolic,
  diastolic,
}: {
  readonly systolic: ParsedObservation
  readonly diastolic: ParsedObservation
}): BloodPressure {
  return bloodPressure({
    id: `${systolic.whole.id}+${diastolic.whole.id}`,
    references: [systolic.whole.reference, diastolic.whole.reference],
    whole: mergedReading(systolic.whole, diastolic.whole),
    systolic: systolic.whole,
    diastolic: diastolic.whole,
    mean: calculatedMean(systolic.whole, diastolic.whole),
    further: [...systolic.components, ...diastolic.components],
  })
}

function lonePressure(
  { whole, components }: ParsedObservation,
  component: 'systolic' | 'diastolic',
): BloodPressure {
  return bloodPressure({
    id: whole.id,
    references: [whole.reference],
    whole: withName(whole),
    systolic: component === 'systolic' ? whole : undefined,
    diastolic: component === 'diastolic' ? whole : undefined,
    mean: undefined,
    further: components,
  })
}

/** A code for a position or a method says it in its name. */
function withName(reading: Reading): Reading {
  const { identity, circumstances } = reading
  return hasNarrowCode(reading) && identity.name !== undefined
    ? { ...reading, circumstances: [...circumstances, identity.name] }
    : reading
}

/** The status that a reader must not miss comes first. */
const mostSevere: readonly ReadingStatus[] = [
  'cancelled',
  'unknown',
  'registered',
  'preliminary',
  'corrected',
  'amended',
  'final',
]

/** Status, notes and cautions of either component apply to the pair; only the values stay separate. */
function mergedReading(systolic: Reading, diastolic: Reading): Reading {
  const both = [systolic, diastolic]
  const merged = <Item>(list: (reading: Reading) => readonly Item[]) => [
    ...new Set(both.flatMap(list)),
  ]
  return {
    ...systolic,
    status: mostSevere.find((status) => both.some((each) => each.status === status)) ?? 'unknown',
    circumstances: merged((each) => withName(each).circumstances),
    notes: merged(({ notes }) => notes),
    performers: merged(({ performers }) => performers),
    cautions: merged(({ cautions }) => cautions),
  }
}
