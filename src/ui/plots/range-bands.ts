import type { PlotPoint } from './plot-point.ts'

/** A stretch of time over which every result came with the same range. */
export interface RangeBand {
  readonly key: string
  readonly from: number
  /** Undefined for the last: it reaches to the edge of the drawing. */
  readonly to: number | undefined
  readonly low: number | undefined
  readonly high: number | undefined
}

/** The ranges sent with a series as bands, each from its first result to the next one with another range, or none. */
export function rangeBands(points: readonly PlotPoint[]): RangeBand[] {
  const runs: PlotPoint[][] = []
  for (const point of points) {
    const run = runs.at(-1)
    if (run?.[0]?.low === point.low && run?.[0]?.high === point.high) run?.push(point)
    else runs.push([point])
  }
  return runs.flatMap(([first], index) => {
    if (!first || (first.low === undefined && first.high === undefined)) return []
    const { key, time, low, high } = first
    return [{ key, from: time, to: runs[index + 1]?.[0]?.time, low, high }]
  })
}
