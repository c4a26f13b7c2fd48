import type { Reading } from './reading-type.ts'

/** The time over which the trends of a group are drawn, epoch ms. */
export interface ShownPeriod {
  readonly from: number
  readonly to: number
  /** The usual window; false where there is no trend in it, and everything read is drawn. */
  readonly isRecent: boolean
}

/**
 * The usual window up to now where one of the lines has two values in it; else everything, so that an old chart still
 * shows its trends.
 * @param lines each newest first
 * @param now epoch ms
 * @param span of the usual window, ms
 */
export function shownPeriod(
  lines: readonly (readonly Pick<Reading, 'effective'>[])[],
  now: number,
  span: number,
): ShownPeriod {
  const from = now - span
  const times = lines.map((line) => line.flatMap(({ effective }) => effective?.earliest ?? []))
  if (times.some((line) => line.filter((time) => time >= from).length > 1))
    return { from, to: now, isRecent: true }
  const all = times.flat()
  if (all.length === 0) return { from, to: now, isRecent: true }
  return { from: Math.min(...all), to: Math.max(...all), isRecent: false }
}
