import { newestFirst } from '#src/r4/fhir-date-time.ts'
import { latestAmong, type LatestAmong } from './latest-among.ts'
import type { Reading, ReadingValue } from './reading-type.ts'

export function sortedNewestFirst(readings: readonly Reading[]): Reading[] {
  return readings.toSorted(inNewestOrder)
}

type Dated = Pick<Reading, 'effective' | 'status' | 'id'>

/** Newest first; of one time a preliminary one comes after the others. */
export function inNewestOrder(one: Dated, other: Dated): number {
  return newestFirst(one.effective, other.effective, placeInTime(one), placeInTime(other))
}

function placeInTime({ status, id }: Dated): string {
  return `${status === 'preliminary' ? '1' : '0'} ${id}`
}

/**
 * The latest of the readings of one analyte.
 * @param readings newest first
 * @param now epoch ms
 */
export function latestReading(
  readings: readonly Reading[],
  now: number,
): LatestAmong<Reading> | undefined {
  return latestAmong(
    readings,
    { reading: (each) => each, content: ({ value }) => valueContent(value), valueKey },
    now,
  )
}

/** Whether there is a value, none yet, or only why there is none. */
export function valueContent(value: ReadingValue): 'value' | 'pending' | 'none' {
  if (value.kind === 'pending') return 'pending'
  const isNone =
    ['absent', 'not-sent', 'panel'].includes(value.kind) ||
    (value.kind === 'malformed' && value.isEmpty)
  return isNone ? 'none' : 'value'
}

/** Values are the same when their digits, comparators and units are. */
export function valueKey({ value }: Pick<Reading, 'value'>): string {
  if (value.kind !== 'quantity') return JSON.stringify(value)
  const { comparator, text, unit } = value.quantity
  return [comparator, text, unit].join(' ')
}
