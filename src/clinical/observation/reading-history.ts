import { isCertainlyBefore } from '#src/r4/date-order.ts'
import { distinctBy } from '../distinct-by.ts'
import type { LatestAmong } from './latest-among.ts'
import { latestReading, sortedNewestFirst, valueKey } from './latest-reading.ts'
import { pendingCount } from './pending-count.ts'
import type { Reading } from './reading-type.ts'
import { readingsByAnalyte } from './readings-by-analyte.ts'
import { seriesByUnit, type Series, type UnitlessNumbers } from './series.ts'

/** Every reading of one measurement: an analyte, or a vital sign. */
export interface ReadingHistory extends Omit<LatestAmong<Reading>, 'datedAhead'> {
  /** Of the analyte (`readingsByAnalyte`), or the kind of vital sign; unique within one answer. */
  readonly key: string
  readonly name: string
  /**
   * The number before the latest, in the same unit; several where they differ and are of one time, or of times that
   * cannot be ordered.
   */
  readonly previous: readonly Reading[]
  /** How many others are dated in the future: they are never the latest, and the reader is told. */
  readonly datedAhead: number
  /** All of them, newest first, undated ones last. */
  readonly readings: readonly Reading[]
  /** How many of them still wait for their result. */
  readonly pending: number
  /** The numbers by unit, for drawing. */
  readonly series: readonly Series[]
  /** The one series to draw at a glance, newest first, without what is dated in the future. */
  readonly latestSeries: readonly Reading[]
}

/**
 * @param now epoch ms
 * @param unitlessOf what numbers without a unit are joined to, by the `system|code`s of the newest reading
 */
export function readingHistories(
  all: readonly Reading[],
  now: number,
  unitlessOf?: (codes: readonly string[]) => UnitlessNumbers,
): ReadingHistory[] {
  return readingsByAnalyte(all).flatMap(
    ({ key, readings }) =>
      readingHistory(key, readings, now, unitlessOf?.(readings[0]?.codes ?? [])) ?? [],
  )
}

/** @param now epoch ms */
export function readingHistory(
  key: string,
  all: readonly Reading[],
  now: number,
  unitless: UnitlessNumbers = 'apart',
): ReadingHistory | undefined {
  const readings = sortedNewestFirst(all)
  const found = latestReading(readings, now)
  if (!found) return undefined
  const { latest, rivals, datedAhead } = found
  const series = seriesByUnit(readings, unitless)
  const line = usualSeries(
    series.map((each) => ({
      ...each,
      readings: each.readings.filter((reading) => !datedAhead.includes(reading)),
    })),
    latest,
  )
  const own = series.find((each) => each.readings.includes(latest))?.readings ?? []
  return {
    ...found,
    key,
    name: latest.name,
    previous: readingsBefore([latest, ...rivals], own),
    datedAhead: datedAhead.length,
    readings,
    pending: pendingCount(readings),
    series,
    latestSeries: line?.readings ?? [],
  }
}

/** The newest that are certainly older than all of these: one, or several that cannot be ordered and differ. */
function readingsBefore(these: readonly Reading[], line: readonly Reading[]): readonly Reading[] {
  const older = line.filter((each) => these.every((other) => isBefore(each, other)))
  const [newest] = older
  if (!newest) return []
  return distinctBy(
    older.filter((each) => !isBefore(each, newest)),
    valueKey,
  )
}

function isBefore({ effective: one }: Reading, { effective: other }: Reading): boolean {
  return one !== undefined && other !== undefined && isCertainlyBefore(one, other)
}

/**
 * The series to draw: the latest reading's own if that has a line; else the longest, because one value in another unit
 * must not hide the usual ones.
 */
export function usualSeries<Each extends Series>(
  series: readonly Each[],
  latest: Reading,
): Each | undefined {
  const own = series.find(({ readings }) => readings.includes(latest))
  if (own && own.readings.length > 1) return own
  return series.reduce(
    (longest, each) => (each.readings.length > (longest?.readings.length ?? 0) ? each : longest),
    own,
  )
}
