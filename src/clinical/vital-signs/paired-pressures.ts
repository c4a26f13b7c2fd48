import { conceptName } from '#src/r4/codeable-concept.ts'
import { unitKey } from '#src/r4/quantity.ts'
import { record, text, type Json } from '#src/r4/record.ts'
import type { Reading, ReadingStatus } from '../observation/reading-type.ts'
import { componentReadings, observationReading } from '../observation/observation-reading.ts'
import type { BloodPressure } from './blood-pressure.ts'
import { calculatedMean } from './mean-pressure.ts'

interface Half {
  readonly observation: Json
  readonly reading: Reading
}

/**
 * Blood pressures from systolic and diastolic Observations that came apart. Two are a pair only when they share
 * their instant, and nothing says otherwise; where more than one could belong together, none is guessed.
 */
export function pairedPressures(
  systolic: readonly Json[],
  diastolic: readonly Json[],
): BloodPressure[] {
  const [upper, lower] = [systolic.map(half), diastolic.map(half)]
  const pairs = upper.flatMap((top) => {
    const [bottom, ...more] = lower.filter((each) => isSameMeasurement(top, each))
    if (!bottom || more.length > 0) return []
    const rivals = upper.filter((each) => isSameMeasurement(each, bottom))
    return rivals.length === 1 ? [{ top, bottom }] : []
  })
  const isAlone = (each: Half) => pairs.every(({ top, bottom }) => each !== top && each !== bottom)
  return [
    ...pairs.map(({ top, bottom }) => pressure(top, bottom)),
    ...upper.filter(isAlone).map((top) => pressure(top, undefined)),
    ...lower.filter(isAlone).map((bottom) => pressure(undefined, bottom)),
  ]
}

function half(observation: Json): Half {
  return { observation, reading: observationReading(observation) }
}

/** The same instant, however it is written; not two encounters, sites or units, and neither cancelled. */
function isSameMeasurement(one: Half, other: Half): boolean {
  const [when, otherWhen] = [one.reading.effective, other.reading.effective]
  const isSameInstant =
    when?.precision === 'time' &&
    otherWhen?.precision === 'time' &&
    when.earliest === otherWhen.earliest &&
    when.latest === otherWhen.latest &&
    one.reading.effectiveEnd?.text === other.reading.effectiveEnd?.text
  return (
    isSameInstant &&
    one.reading.status !== 'cancelled' &&
    other.reading.status !== 'cancelled' &&
    isNotContrary(encounter(one), encounter(other)) &&
    isNotContrary(site(one), site(other)) &&
    isNotContrary(unit(one), unit(other))
  )
}

function isNotContrary(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other
}

function encounter({ observation }: Half): string | undefined {
  return text(record(observation['encounter'])['reference'])
}

function site({ observation }: Half): string | undefined {
  return conceptName(observation['bodySite'])
}

function unit({ reading: { value } }: Half): string | undefined {
  return value.kind === 'quantity' ? unitKey(value.quantity) : undefined
}

function pressure(top: Half, bottom: Half | undefined): BloodPressure
function pressure(top: undefined, bottom: Half): BloodPressure
function pressure(top: Half | undefined, bottom: Half | undefined): BloodPressure {
  const halves = [top, bottom].filter((each) => each !== undefined)
  const readings = halves.map(({ reading }) => reading)
  return {
    id: readings.map(({ id }) => id).join('+'),
    references: readings.map(({ reference }) => reference),
    whole: together(readings),
    systolic: top?.reading,
    diastolic: bottom?.reading,
    mean: calculatedMean(top?.reading, bottom?.reading),
    further: halves.flatMap(({ observation }) => componentReadings(observation)),
  }
}

/** The status that must not be overlooked comes first. */
const gravest: readonly ReadingStatus[] = [
  'cancelled',
  'unknown',
  'registered',
  'preliminary',
  'corrected',
  'amended',
  'final',
]

/** What is said of either half is said of the pair; the value stays with the halves. */
function together(readings: readonly Reading[]): Reading {
  const [first = observationReading({})] = readings
  const all = <Said>(said: (reading: Reading) => readonly Said[]) => [
    ...new Set(readings.flatMap(said)),
  ]
  return {
    ...first,
    status: gravest.find((status) => readings.some((each) => each.status === status)) ?? 'unknown',
    circumstances: all(({ circumstances }) => circumstances),
    notes: all(({ notes }) => notes),
    performers: all(({ performers }) => performers),
    cautions: all(({ cautions }) => cautions),
  }
}
