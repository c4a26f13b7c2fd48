import { strokes, type PlotPoint } from './plot-point.ts'
import { rangeBands } from './range-bands.ts'

export interface SeriesDrawingProps {
  /** Oldest first, one unit. */
  readonly points: readonly PlotPoint[]
  /** Which of them carry a glyph. */
  readonly marked: readonly PlotPoint[]
  readonly x: (time: number) => number
  readonly y: (value: number) => number
  /** Top, bottom and right edge of the drawing, px. */
  readonly top: number
  readonly bottom: number
  readonly right: number
  /** Over more than this the line is dotted, ms. */
  readonly gap?: number
}

/**
 * A series as it is drawn everywhere: the range that came with each result as a stepped band, open where it is
 * one-sided; a line that is dotted over gaps; a glyph for what must be seen.
 */
export function SeriesDrawing({
  points,
  marked,
  x,
  y,
  top,
  bottom,
  right,
  gap,
}: SeriesDrawingProps) {
  const inside = (value: number) => Math.min(bottom, Math.max(top, y(value)))
  return (
    <g>
      {rangeBands(points).map(({ key, from, to, low, high }) => {
        const end = to === undefined ? right : x(to)
        const upper = high === undefined ? top : inside(high)
        const lower = low === undefined ? bottom : inside(low)
        const width = Math.max(0, end - x(from))
        return (
          <rect
            key={key}
            className="plot__band"
            x={x(from)}
            y={upper}
            width={width}
            height={Math.max(0, lower - upper)}
          />
        )
      })}
      {strokes(points, gap).map((line) => (
        <path
          key={line.points[1]?.key}
          className={line.isGap ? 'plot__line plot__line--gap' : 'plot__line'}
          d={`M${line.points.map(({ time, value }) => `${px(x(time))} ${px(y(value))}`).join('L')}`}
        />
      ))}
      {marked.map((point) => (
        <path key={point.key} {...pointMark(point, x(point.time), y(point.value))} />
      ))}
    </g>
  )
}

/** Two triangles in the direction of the flag, as in the text; a diamond without one. */
const criticalShape = {
  high: 'm0 -5l4 5h-8zm0 4l4 5h-8z',
  low: 'm0 5l4 -5h-8zm0 -4l4 -5h-8z',
  none: 'm0 -5l5 5l-5 5l-5 -5z',
} as const

/** Where each begins above or below its value, and its outline. */
const shapes = {
  high: [-4, 'l4 7h-8z'],
  low: [4, 'l4 -7h-8z'],
  abnormal: [-4, 'l4 4l-4 4l-4 -4z'],
  plain: [-2.5, 'a2.5 2.5 0 0 1 0 5a2.5 2.5 0 0 1 0 -5z'],
} as const

/** One point's glyph: triangles for high and low, a chevron for a limit, hollow for preliminary. */
export function pointMark(
  point: PlotPoint,
  x: number,
  y: number,
): { readonly className: string; readonly d: string } {
  const { limit, tone, hollow, direction } = point
  if (limit !== undefined) {
    const rise = limit === 'above' ? -4 : 4
    return {
      className: 'plot__limit',
      d: `M${px(x - 3.5)} ${px(y)}l3.5 ${String(rise)}l3.5 ${String(-rise)}`,
    }
  }
  const [start, shape] =
    tone === 'critical' ? ([0, criticalShape[direction ?? 'none']] as const) : shapes[tone]
  return {
    className: `plot__point plot__point--${tone}${hollow ? ' plot__point--hollow' : ''}`,
    d: `M${px(x)} ${px(y + start)}${shape}`,
  }
}

function px(value: number): string {
  return value.toFixed(1)
}
