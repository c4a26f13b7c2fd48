/** The time that a drawing covers, epoch ms. Its newest run, where it has one, is drawn apart and magnified. */
export interface TimeScale {
  readonly from: number
  readonly to: number
  readonly run: { readonly from: number; readonly to: number } | undefined
}

const hour = 3_600_000
/** Results of one stay follow each other within this. */
const apart = 36 * hour
/** A shorter part of the whole than this would be a few pixels. */
const shortPart = 0.1

/**
 * A scale whose newest run is magnified: at least three times, each within 36 hours of the next, up to the last one,
 * that together take less than a tenth of the whole, with something before them.
 */
export function timeScale(times: readonly number[], from: number, to: number): TimeScale {
  const shown = [...new Set(times)].filter((time) => time >= from && time <= to)
  const sorted = shown.toSorted((one, other) => one - other)
  const start = sorted.findLastIndex(
    (time, index) => time - (sorted[index - 1] ?? -Infinity) > apart,
  )
  const [first, last] = [sorted[start], sorted.at(-1)]
  const isRun =
    start > 0 &&
    sorted.length - start >= 3 &&
    first !== undefined &&
    last !== undefined &&
    last - first < shortPart * (to - from)
  return { from, to, run: isRun ? { from: first, to: last } : undefined }
}

/** Of the width, without the break; the newest run takes the rest. */
const earlierPart = 0.6
const breakWidth = 12

/** Where each time of a scale stands between two edges, and where the break before the newest run is. */
export function timePlaces(
  { from, to, run }: TimeScale,
  left: number,
  right: number,
): { readonly x: (time: number) => number; readonly breakAt: number | undefined } {
  const between = (start: number, end: number, time: number, width: number) =>
    ((time - start) / (end - start || 1)) * width
  if (!run) return { x: (time) => left + between(from, to, time, right - left), breakAt: undefined }
  const earlier = (right - left - breakWidth) * earlierPart
  const later = left + earlier + breakWidth
  return {
    x: (time) =>
      time < run.from
        ? left + between(from, run.from, time, earlier)
        : later + between(run.from, run.to, time, right - later),
    breakAt: left + earlier + breakWidth / 2,
  }
}
