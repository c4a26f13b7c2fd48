/** One value on a chart. Times are epoch milliseconds. */
export interface PlotPoint {
  readonly key: string
  readonly time: number
  readonly value: number
  /** The value as its source wrote it, to stand beside its point. */
  readonly text: string
  readonly tone: 'plain' | 'high' | 'low' | 'critical' | 'abnormal'
  /** Which way a critical point is out of range; undefined where its source did not say. */
  readonly direction: 'high' | 'low' | undefined
  /** Preliminary. */
  readonly hollow: boolean
  /** A `<` or `>` value: drawn as a chevron at its limit and joined to nothing. */
  readonly limit: 'above' | 'below' | undefined
  /** The range that came with this value. */
  readonly low: number | undefined
  readonly high: number | undefined
  /** What a reader is told of it. */
  readonly label: string
}

const longGap = 60 * 86_400_000

/** Two neighbouring points and whether the line between them is dotted. */
export interface Stroke {
  readonly from: PlotPoint
  readonly to: PlotPoint
  readonly isGap: boolean
}

/**
 * The strokes between neighbouring numbers, oldest first; limits are joined to nothing.
 * @param gap over more than this the line is dotted, ms
 */
export function strokes(points: readonly PlotPoint[], gap = longGap): Stroke[] {
  const joined = points.filter((point) => point.limit === undefined)
  return joined.slice(1).flatMap((to, index) => {
    const from = joined[index]
    return from ? [{ from, to, isGap: to.time - from.time > gap }] : []
  })
}

/** Lowest and highest to be drawn, with some air; a flat series still gets a band of its own. */
export function valueExtent(
  points: readonly PlotPoint[],
  withRanges: boolean,
): readonly [number, number] {
  const values = points.flatMap(({ value, low, high }) =>
    withRanges ? [value, low ?? value, high ?? value] : [value],
  )
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  const air = highest === lowest ? Math.abs(highest) * 0.1 || 1 : (highest - lowest) * 0.12
  return [lowest - air, highest + air]
}
