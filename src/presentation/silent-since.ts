import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { trendGap } from '#src/ui/plots/plot-point.ts'
import type { TrendSpan } from '#src/ui/plots/trend-axis.ts'
import type { ReadingLine } from './trend-lines.ts'

/**
 * When the newest number was measured, where that is as long ago as a gap that is dotted between two of them, and it is
 * drawn: nothing in the drawing says that nothing came after it.
 * @param lines of one measurement, also those of a single reading
 * @param now epoch ms
 */
export function silentSince(
  lines: readonly Pick<ReadingLine, 'points' | 'readings'>[],
  { from, to }: TrendSpan,
  now: number,
): FhirDateTime | undefined {
  const newest = lines
    .flatMap(({ points, readings }) => points.slice(-1).map((point) => ({ ...point, readings })))
    .toSorted((one, other) => other.time - one.time)[0]
  if (!newest || newest.time < from || newest.time > to) return undefined
  return now - newest.time > trendGap([], now - from)
    ? newest.readings.get(newest.key)?.effective
    : undefined
}
