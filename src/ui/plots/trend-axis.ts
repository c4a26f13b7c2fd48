import type { AxisClock } from './axis-clock.ts'
import { timePlaces } from './time-scale.ts'
import { timeTicks, type TimeTick } from './time-ticks.ts'

/** The time that a trend covers, epoch ms; `to` is later than `from`. */
export interface TrendSpan {
  readonly from: number
  readonly to: number
  /** The newest run, where it is drawn apart and magnified: see `timeScale`. */
  readonly run?: { readonly from: number; readonly to: number } | undefined
}

/** Half of the words of a tick, px: those on either side of the break do not meet. */
const halfTick = 20

/** Beside the drawing itself, px: the numbers of the value axis, and what is written after the last point. */
export const trendEdges = { left: 46, right: 64 } as const

/** Where each time of a trend is, so that other drawings of the same width can stand under it on the same axis. */
export interface TrendAxis {
  readonly x: (time: number) => number
  readonly timeAt: (x: number) => number
  readonly ticks: readonly TimeTick[]
  /** Where the break before the newest run is, px; undefined where none is drawn apart. */
  readonly breakAt: number | undefined
}

/** @param clock by which days and hours begin */
export function trendAxis(
  { from, to, run }: TrendSpan,
  width: number,
  clock?: AxisClock,
): TrendAxis {
  const { left } = trendEdges
  const right = left + Math.max(1, width - left - trendEdges.right)
  const { x, breakAt } = timePlaces({ from, to, run }, left, right)
  const timeIn = (start: number, end: number, px: number) =>
    start + ((px - x(start)) / (x(end) - x(start) || 1)) * (end - start)
  if (!run || breakAt === undefined)
    return {
      x,
      breakAt,
      timeAt: (px) => timeIn(from, to, px),
      ticks: timeTicks(from, to, right - left, clock),
    }
  const lastBefore = run.from - 1
  return {
    x,
    breakAt,
    timeAt: (px) => (px < breakAt ? timeIn(from, lastBefore, px) : timeIn(run.from, run.to, px)),
    ticks: [
      ...timeTicks(from, lastBefore, breakAt - left, clock).filter(
        ({ time }) => x(time) < breakAt - halfTick,
      ),
      ...timeTicks(run.from, run.to, right - breakAt, clock).filter(
        ({ time }) => x(time) > breakAt + halfTick,
      ),
    ],
  }
}
