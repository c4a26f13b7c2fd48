import { valueExtent, type PlotPoint } from './plot-point.ts'
import { isFree, labelBelow, type FootLabel } from './foot-labels.ts'
import { SeriesDrawing } from './series-drawing.tsx'
import { timePlaces, type TimeScale } from './time-scale.ts'
import { useWidth } from './use-width.ts'
import './scales.css'

export interface LabelledTrendProps {
  /** Oldest first, one unit. */
  readonly points: readonly PlotPoint[]
  /** Keys of the points whose values are written beside them, the most important first. */
  readonly labelled: readonly string[]
  readonly scale: TimeScale
  /** @param count of the points that are drawn */
  readonly label: (count: number) => string
  /** The day of a point, for the axis. */
  readonly formatDay: (point: PlotPoint) => string
  /** What else is said of the drawing, after its first day. */
  readonly note: string
  /** Of the drawing without its days, px. */
  readonly height?: number
}

const foot = 15
const edge = 6
/** Above the highest point, for the value of one that others follow. */
const head = 10
/** Right of the last point, for its value. */
const labelRoom = 34
/** Nearer than this, two values would be written over each other. */
const apart = { x: 44, y: 13 }

/** A trend with the values that matter written beside their points, and its days below. */
export function LabelledTrend(props: LabelledTrendProps) {
  const { points, labelled, scale, label, formatDay, note, height = 42 } = props
  const [ref, width] = useWidth<HTMLDivElement>(312)
  const { from, to, run } = scale
  const shown = points.filter(({ time }) => time >= from && time <= to)
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last || shown.filter((point) => point.limit === undefined).length < 2)
    return undefined
  const [lowest, highest] = valueExtent(shown, false)
  const { x, breakAt } = timePlaces({ ...scale, from: first.time }, edge, width - labelRoom)
  const y = (value: number) =>
    height - edge - ((value - lowest) / (highest - lowest)) * (height - head - edge)
  const runStart = run?.from ?? Infinity
  const parts = [
    shown.filter(({ time }) => time < runStart),
    shown.filter(({ time }) => time >= runStart),
  ]
  const labels = placedLabels()
  const runFirst = parts[1]?.[0]
  const standing: FootLabel[] = [
    { x: edge, text: [formatDay(first), note].filter(Boolean).join(' · '), anchor: 'start' },
    ...(runFirst && breakAt !== undefined && formatDay(runFirst) !== formatDay(first)
      ? [{ x: breakAt + 4, text: formatDay(runFirst), anchor: 'start' as const }]
      : []),
  ]
  const lastLabel = labelBelow(x(last.time), formatDay(last), width)
  const hasLast = lastLabel.text !== formatDay(runFirst ?? first) && isFree(lastLabel, standing)
  return (
    <div ref={ref}>
      <svg
        className="plot labelled-trend"
        width={width}
        height={height + foot}
        role="img"
        aria-label={label(shown.length)}
      >
        {parts.map((part, index) => (
          <SeriesDrawing
            key={part[0]?.key ?? 'none'}
            points={part}
            marked={part.filter((point) => point === last || point.tone === 'critical')}
            gap={(to - from) / 3}
            x={x}
            y={y}
            top={0}
            bottom={height}
            right={index === 0 && breakAt !== undefined ? breakAt - edge : width - labelRoom}
          />
        ))}
        {breakAt !== undefined && (
          <path className="plot__break" d={`M${String(breakAt)} 1V${String(height - 1)}`} />
        )}
        {labels.map(({ point, left, top }) => (
          <text
            key={point.key}
            className={`plot__label plot__label--${point.tone}`}
            x={left}
            y={top + 4}
          >
            {point.text}
          </text>
        ))}
        {[...standing, ...(hasLast ? [lastLabel] : [])].map((each) => (
          <text
            key={each.x}
            className="plot__tick"
            x={each.x}
            y={height + foot - 3}
            textAnchor={each.anchor}
          >
            {each.text}
          </text>
        ))}
      </svg>
    </div>
  )

  /** The latest stands right of its point, where nothing is; another one only where it covers neither. */
  function placedLabels() {
    const placed: { point: PlotPoint; left: number; top: number }[] = []
    for (const key of [last?.key, ...labelled]) {
      const point = shown.find((each) => each.key === key)
      if (!point) continue
      // Its line goes on to the right: its value stands above that.
      const rise = point === last ? 0 : 5
      const [left, top] = [x(point.time) + 8, y(point.value) - rise]
      const hasRoom = placed.every(
        (each) => Math.abs(each.left - left) > apart.x || Math.abs(each.top - top) > apart.y,
      )
      if (hasRoom) placed.push({ point, left, top })
    }
    return placed
  }
}
