import type { PlotPoint } from './plot-point.ts'

/**
 * As many points as a width can show. Of each column of pixels these are kept: the first and the last, so that gaps and
 * slopes between columns stay; the lowest and the highest; every one that is flagged, outside its range, preliminary or
 * a limit; and every one at which the range changes. Up to four points a column nothing is left out.
 * @param points oldest first
 * @param columns the width of the drawing, px
 */
export function reducedPoints(
  points: readonly PlotPoint[],
  from: number,
  to: number,
  columns: number,
): readonly PlotPoint[] {
  if (!isReduced(points, columns)) return points
  const kept = new Set<PlotPoint>()
  const column = ({ time }: PlotPoint) => Math.floor(((time - from) / (to - from || 1)) * columns)
  let first: PlotPoint | undefined
  let [lowest, highest, last] = [first, first, first]
  const keepColumn = () => {
    for (const each of [first, lowest, highest, last]) if (each) kept.add(each)
  }
  for (const point of points) {
    if (!first || column(point) !== column(first)) {
      keepColumn()
      first = lowest = highest = point
    }
    if (point.value < (lowest?.value ?? Infinity)) lowest = point
    if (point.value > (highest?.value ?? -Infinity)) highest = point
    if (isMarked(point) || point.low !== last?.low || point.high !== last?.high) kept.add(point)
    last = point
  }
  keepColumn()
  return points.filter((each) => kept.has(each))
}

export function isReduced(points: readonly PlotPoint[], columns: number): boolean {
  return points.length > 4 * columns
}

/** Whether a point says more than its value. */
export function isMarked({ tone, limit, hollow, value, low, high }: PlotPoint): boolean {
  const isOutside = value < (low ?? -Infinity) || value > (high ?? Infinity)
  return tone !== 'plain' || limit !== undefined || hollow || isOutside
}
