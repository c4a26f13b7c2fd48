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
}

const longGap = 60 * 86_400_000

/** Points that one line goes through, and whether it is dotted. */
export interface Stroke {
  readonly points: readonly PlotPoint[]
  readonly isGap: boolean
}

/**
 * The lines through neighbouring numbers, oldest first; limits are joined to nothing.
 * @param gap over more than this the line is dotted, ms
 */
export function strokes(points: readonly PlotPoint[], gap = longGap): Stroke[] {
  const lines: { points: PlotPoint[]; isGap: boolean }[] = []
  let from: PlotPoint | undefined
  for (const to of points) {
    if (to.limit !== undefined) continue
    if (from) {
      const isGap = to.time - from.time > gap
      const line = lines.at(-1)
      if (line?.isGap === isGap) line.points.push(to)
      else lines.push({ points: [from, to], isGap })
    }
    from = to
  }
  return lines
}

const day = 86_400_000
/** Of what usually lies between two readings. */
const unusual = 8
/** Of the span: less is no gap to the eye, nor between the few points that stand for thousands. */
const seen = 0.04

/**
 * Over more than this, ms, the line of a trend is dotted: 60 days, or 400 in a window of years; where readings are
 * dense, as on a ward, eight times what usually lies between two of them.
 * @param points oldest first
 * @param span of the drawing, ms
 */
export function trendGap(points: readonly PlotPoint[], span: number): number {
  const long = (span > 730 * day ? 400 : 60) * day
  const apart = points.slice(1).map(({ time }, index) => time - (points[index]?.time ?? time))
  const usual = apart.toSorted((one, other) => one - other)[Math.floor(apart.length / 2)]
  return usual ? Math.min(long, Math.max(unusual * usual, seen * span)) : long
}

/** Lowest and highest to be drawn, with some air; a flat series still gets a band of its own. */
export function valueExtent(
  points: readonly PlotPoint[],
  withRanges: boolean,
): readonly [number, number] {
  let [lowest, highest] = [Infinity, -Infinity]
  for (const { value, low, high } of points) {
    // The one limit of a one-sided range too, on whichever side of the value it is.
    const limits = withRanges ? [low ?? value, high ?? value] : []
    lowest = Math.min(lowest, value, ...limits)
    highest = Math.max(highest, value, ...limits)
  }
  const air = highest === lowest ? Math.abs(highest) * 0.1 || 1 : (highest - lowest) * 0.12
  return [lowest - air, highest + air]
}
