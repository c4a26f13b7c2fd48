import type { PlotPoint } from './plot-point.ts'

/**
 * The point nearest to a time. Of several that are as near, as far as a hand can tell, the one that must not be missed:
 * critical, then flagged, then the one furthest from the middle of all.
 * @param points oldest first
 * @param reach the time that a hand cannot tell apart, ms
 */
export function nearestPoint(
  points: readonly PlotPoint[],
  time: number,
  reach: number,
): PlotPoint | undefined {
  const after = firstAtOrAfter(points, time)
  const [before, next] = [points[after - 1], points[after]]
  const nearest = !before || (next && next.time - time < time - before.time) ? next : before
  if (!nearest) return undefined
  const start = firstAtOrAfter(points, nearest.time - reach)
  const end = firstAtOrAfter(points, nearest.time + reach + 1)
  if (end - start === 1) return nearest
  const middle = points.reduce((sum, { value }) => sum + value, 0) / points.length
  const distance = ({ value }: PlotPoint) => Math.abs(value - middle)
  return points
    .slice(start, end)
    .reduce((best, each) =>
      rank(each) < rank(best) || (rank(each) === rank(best) && distance(each) > distance(best))
        ? each
        : best,
    )
}

function rank({ tone }: PlotPoint): number {
  return tone === 'critical' ? 0 : tone === 'plain' ? 2 : 1
}

/** The place of the first point at a time or after it; the length where there is none. */
function firstAtOrAfter(points: readonly PlotPoint[], time: number): number {
  let [low, high] = [0, points.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((points[middle]?.time ?? Infinity) < time) low = middle + 1
    else high = middle
  }
  return low
}
