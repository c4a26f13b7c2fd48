import { valueExtent, type PlotPoint } from './plot-point.ts'
import { SeriesDrawing } from './series-drawing.tsx'
import { timePlaces, type TimeScale } from './time-scale.ts'

export interface SparklineProps {
  /** Oldest first. */
  readonly points: readonly PlotPoint[]
  /** Shared by the rows that it stands among. */
  readonly scale: TimeScale
  readonly width: number
  readonly height: number
  /** @param count of the points that are drawn */
  readonly label: (count: number) => string
}

const edge = 5
/** More than this are drawn as the range of each day. */
const maxPoints = 45

/**
 * A trend at a glance; under two numbers there is none. Its newest run is magnified behind a break, and every critical
 * point is drawn, over the others. The table of its readings says the same in words.
 */
export function Sparkline({ points, scale, width, height, label }: SparklineProps) {
  const { from, to, run } = scale
  const inWindow = points.filter(({ time }) => time >= from && time <= to)
  if (inWindow.filter((point) => point.limit === undefined).length < 2) return undefined
  const [lowest, highest] = valueExtent(inWindow, false)
  const last = inWindow.at(-1)
  const { x, breakAt } = timePlaces(scale, edge, width - edge)
  const y = (value: number) =>
    height - edge - ((value - lowest) / (highest - lowest)) * (height - 2 * edge)
  const runStart = run?.from ?? Infinity
  const earlier = inWindow.filter(({ time }) => time < runStart)
  const parts = [earlier, inWindow.filter(({ time }) => time >= runStart)]
  const marked = inWindow.filter(
    (point) => point === last || point.tone === 'critical' || point.limit !== undefined,
  )
  return (
    <svg
      className="plot"
      width={width}
      height={height}
      role="img"
      aria-label={label(inWindow.length)}
    >
      {parts.map((part, index) =>
        part.length > maxPoints ? (
          <path key={part[0]?.key} className="plot__days" d={dayRanges(part, x, y)} />
        ) : (
          <SeriesDrawing
            key={part[0]?.key ?? 'none'}
            points={part}
            marked={[]}
            gap={(to - from) / 3}
            x={x}
            y={y}
            top={0}
            bottom={height}
            right={index === 0 && breakAt !== undefined ? breakAt - edge : width}
          />
        ),
      )}
      {breakAt !== undefined && (
        <path className="plot__break" d={`M${String(breakAt)} 1V${String(height - 1)}`} />
      )}
      <SeriesDrawing
        points={[]}
        marked={marked.toSorted((one, other) => rank(one) - rank(other))}
        x={x}
        y={y}
        top={0}
        bottom={height}
        right={width}
      />
    </svg>
  )
}

/** What must be seen is drawn last. */
function rank({ tone }: PlotPoint): number {
  return tone === 'critical' ? 1 : 0
}

/** A stroke from the lowest to the highest of each day; a day with one value, or equal ones, still has a dot. */
function dayRanges(
  points: readonly PlotPoint[],
  x: (time: number) => number,
  y: (value: number) => number,
): string {
  const days = new Map<number, PlotPoint[]>()
  for (const point of points) {
    const day = Math.floor(point.time / 86_400_000)
    const known = days.get(day)
    if (known) known.push(point)
    else days.set(day, [point])
  }
  return [...days.values()]
    .map((day) => {
      const places = day.map(({ value }) => y(value))
      const [top, bottom] = [Math.min(...places), Math.max(...places)]
      const half = Math.max(0.4, (bottom - top) / 2)
      const middle = (top + bottom) / 2
      return `M${x(day[0]?.time ?? 0).toFixed(1)} ${(middle - half).toFixed(1)}V${(middle + half).toFixed(1)}`
    })
    .join('')
}
