import { timeTicks, type TimeTick } from './time-ticks.ts'

/** The time that a trend covers, epoch ms; `to` is later than `from`. */
export interface TrendSpan {
  readonly from: number
  readonly to: number
}

/** Beside the drawing itself, px: the numbers of the value axis, and what is written after the last point. */
export const trendEdges = { left: 46, right: 64 } as const

/** Where each time of a trend is, so that other drawings of the same width can stand under it on the same axis. */
export function trendAxis(
  { from, to }: TrendSpan,
  width: number,
): {
  readonly x: (time: number) => number
  readonly timeAt: (x: number) => number
  readonly ticks: readonly TimeTick[]
} {
  const inner = Math.max(1, width - trendEdges.left - trendEdges.right)
  return {
    x: (time) => trendEdges.left + ((time - from) / (to - from)) * inner,
    timeAt: (x) => from + ((x - trendEdges.left) / inner) * (to - from),
    ticks: timeTicks(from, to, inner),
  }
}
