import { isDatedAhead, latestReading, sortedNewestFirst } from './latest-reading.ts'
import { pendingCount } from './pending-count.ts'
import type { Reading } from './reading-type.ts'
import { readingsByAnalyte } from './readings-by-analyte.ts'
import { seriesByUnit, type Series } from './series.ts'

/** Every reading of one measurement: an analyte, or a vital sign. */
export interface ReadingHistory {
  /** Of the analyte (`readingsByAnalyte`), or the kind of vital sign; unique within one answer. */
  readonly key: string
  readonly name: string
  readonly latest: Reading
  /** The newest number before the latest, in the same unit. */
  readonly previous: Reading | undefined
  /** How many others are dated in the future: they are never the latest, and the reader is told. */
  readonly datedAhead: number
  /** All of them, newest first, undated ones last. */
  readonly readings: readonly Reading[]
  /** How many of them still wait for their result. */
  readonly pending: number
  /** Whether one that still waits for its result is newer than the latest. */
  readonly isNewerPending: boolean
  /** The numbers by unit, for drawing. */
  readonly series: readonly Series[]
  /** The series that the latest belongs to, newest first, without what is dated in the future. */
  readonly latestSeries: readonly Reading[]
}

/** @param now epoch ms */
export function readingHistories(all: readonly Reading[], now: number): ReadingHistory[] {
  return readingsByAnalyte(all).flatMap(
    ({ key, readings }) => readingHistory(key, readings, now) ?? [],
  )
}

/** @param now epoch ms */
export function readingHistory(
  key: string,
  all: readonly Reading[],
  now: number,
): ReadingHistory | undefined {
  const readings = sortedNewestFirst(all)
  const latest = latestReading(readings, now)
  if (!latest) return undefined
  const series = seriesByUnit(readings)
  const line = series.find((each) => each.readings.includes(latest))?.readings ?? []
  const isWronglyDated = (each: Reading) => each !== latest && isDatedAhead(each, now)
  return {
    key,
    name: latest.name,
    latest,
    previous: line[line.indexOf(latest) + 1],
    datedAhead: readings.filter(isWronglyDated).length,
    readings,
    pending: pendingCount(readings),
    isNewerPending: pendingCount(readings.slice(0, readings.indexOf(latest))) > 0,
    series,
    latestSeries: line.filter((each) => !isWronglyDated(each)),
  }
}
