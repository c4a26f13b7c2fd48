import { sortedNewestFirst } from '../observation/latest-reading.ts'
import type { Reading } from '../observation/reading-type.ts'
import type { Series } from '../observation/series.ts'
import { convertedNumber } from './converted-number.ts'
import { readableUnit } from './readable-unit.ts'
import { roundedLikeSource } from './rounded-like-source.ts'
import { substanceOf } from './substances.ts'

/** Readings that one line may join, because their units are one or can be converted into one. */
export interface JoinedSeries extends Series {
  /** By the reading's id; those that came in the series' own unit are not in it. */
  readonly converted: ReadonlyMap<string, ConvertedValue>
}

/** A reading's number and limits in the unit of its series. What was sent is never replaced by it. */
export interface ConvertedValue {
  readonly number: number
  /** With its comparator, and about as many digits as were sent. */
  readonly text: string
  readonly low: number | undefined
  readonly high: number | undefined
}

/**
 * Series of one analyte, joined where their units can be converted: into the unit of the longest, so that one value in
 * another unit is the one that is converted. Whatever cannot be converted stays in a series of its own.
 * @param all newest number first
 */
export function joinedSeries(all: readonly Series[]): JoinedSeries[] {
  const joined: { base: Series; converted: Map<string, ConvertedValue>; readings: Reading[] }[] = []
  const parts = all.flatMap(byReadableUnit)
  for (const series of parts.toSorted(
    (one, other) => other.readings.length - one.readings.length,
  )) {
    const target = joined.find(({ base }) => areConverted(series.readings, base))
    if (!target) {
      joined.push({ base: series, converted: new Map(), readings: [...series.readings] })
      continue
    }
    target.readings.push(...series.readings)
    for (const reading of series.readings) {
      const value = convertedValue(reading, target.base)
      if (value) target.converted.set(reading.id, value)
    }
  }
  const lines = joined.map(({ base, converted, readings }) => ({
    unit: base.unit,
    readings: sortedNewestFirst(readings),
    converted,
  }))
  const newest = sortedNewestFirst(lines.flatMap(({ readings }) => readings[0] ?? []))
  return lines.toSorted((one, other) => place(one.readings, newest) - place(other.readings, newest))
}

function place([first]: readonly Reading[], newest: readonly Reading[]): number {
  return first ? newest.indexOf(first) : -1
}

/** A series without those whose words are another unit than the code that they share with the others. */
function byReadableUnit(series: Series): Series[] {
  const units = new Map<string | undefined, Reading[]>()
  for (const reading of series.readings) {
    const unit =
      reading.value.kind === 'quantity' ? readableUnit(reading.value.quantity) : undefined
    units.set(unit, [...(units.get(unit) ?? []), reading])
  }
  return [...units.values()].map((readings) => ({
    unit: unitOf(readings) ?? series.unit,
    readings,
  }))
}

function unitOf([first]: readonly Reading[]): string | undefined {
  return first?.value.kind === 'quantity' ? first.value.quantity.unit : undefined
}

/** All of them, so that a series stays whole. */
function areConverted(readings: readonly Reading[], target: Series): boolean {
  return readings.every((reading) => convertedValue(reading, target) !== undefined)
}

function convertedValue(
  reading: Reading,
  { readings: [target] }: Series,
): ConvertedValue | undefined {
  if (reading.value.kind !== 'quantity' || target?.value.kind !== 'quantity') return undefined
  const { quantity } = reading.value
  const [from, to] = [readableUnit(quantity), readableUnit(target.value.quantity)]
  if (from === undefined || to === undefined) return undefined
  const substance = substanceOf(reading.codes)
  const convert = (number: number) => convertedNumber(number, { from, to, substance })
  const number = convert(quantity.number)
  if (number === undefined) return undefined
  const { low, high } = reading.comparableRange ?? {}
  return {
    number,
    text: `${quantity.comparator ?? ''}${roundedLikeSource(number, quantity.text, convert)}`,
    low: low === undefined ? undefined : convert(low),
    high: high === undefined ? undefined : convert(high),
  }
}
