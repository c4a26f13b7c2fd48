import { trendGap } from '#src/ui/plots/plot-point.ts'
import type { TrendSpan } from '#src/ui/plots/trend-axis.ts'

/** The times that a trend can show, from the newest run of readings to all of them. */
export const trendWindowIds = ['run', '30d', '90d', '1y', 'all'] as const
export type TrendWindowId = (typeof trendWindowIds)[number]

export interface TrendWindow extends TrendSpan {
  readonly id: TrendWindowId
  /** How many points are in it. */
  readonly count: number
}

const hour = 3_600_000
const day = 24 * hour
const days = { '30d': 30, '90d': 90, '1y': 365.25 } as const

/** Of an axis that goes on to now: shorter, the readings would be drawn into a corner. */
const leastOfAll = 1 / 4

/**
 * The windows of a trend, in the order of `trendWindowIds`; the run is none where it would be everything. All go on to
 * now where the last one is long ago: the end of the drawing would be taken for the present.
 * @param times of the points, oldest first, epoch ms
 * @param now epoch ms
 */
export function trendWindows(times: readonly number[], now: number): TrendWindow[] {
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return []
  const run = newestRun(times)
  const isOver =
    now - last > trendGap([], now - first) && last - first >= leastOfAll * (now - first)
  const end = isOver ? now : last
  const spans: readonly (TrendSpan & { readonly id: TrendWindowId })[] = [
    ...(run && (run.from !== first || run.to !== end) ? [{ id: 'run' as const, ...run }] : []),
    ...(['30d', '90d', '1y'] as const).map((id) => ({ id, from: now - days[id] * day, to: now })),
    { id: 'all', ...(first < last ? { from: first, to: end } : around(first)) },
  ]
  return spans.map((span) => ({
    ...span,
    count: times.filter((time) => time >= span.from && time <= span.to).length,
  }))
}

/**
 * The shortest window with two points or more, and with the one that was opened; all where none has.
 * @param opened its time, epoch ms; undefined where none was opened, or it is no point
 */
export function usualWindow(
  windows: readonly TrendWindow[],
  opened?: number,
): TrendWindow | undefined {
  const length = ({ from, to }: TrendSpan) => to - from
  return (
    windows
      .filter(({ count }) => count > 1)
      .filter(({ from, to }) => opened === undefined || (opened >= from && opened <= to))
      .toSorted((one, other) => length(one) - length(other))[0] ?? windows.at(-1)
  )
}

/**
 * The newest readings that follow each other within 36 hours, at least three.
 * @param times oldest first, epoch ms
 */
export function newestRun(times: readonly number[]): TrendSpan | undefined {
  let end = times.length - 1
  while (end >= 2) {
    let start = end
    while (start > 0 && (times[start] ?? 0) - (times[start - 1] ?? 0) <= 36 * hour) start -= 1
    const [from, to] = [times[start], times[end]]
    if (end - start >= 2 && from !== undefined && to !== undefined && from < to) return { from, to }
    end = start - 1
  }
  return undefined
}

function around(time: number): TrendSpan {
  return { from: time - 12 * hour, to: time + 12 * hour }
}
