import { niceTicks } from '../plots/nice-ticks.ts'
import { valueExtent, type PlotPoint } from '../plots/plot-point.ts'
import { SeriesDrawing } from '../plots/series-drawing.tsx'
import type { DrawnTrend } from './lane-types.ts'
import { pressureColumns } from './pressure-columns.ts'

export interface TrendStripProps {
  readonly trend: DrawnTrend
  readonly x: (time: number) => number
  readonly top: number
  readonly height: number
  readonly left: number
  readonly right: number
  /** Where the newest run is drawn apart, and from when. */
  readonly breakAt: number | undefined
  readonly runFrom: number | undefined
}

const air = 8

/** One trend on the axis that it shares with the lanes: its own scale, its ranges, its newest and its critical values. */
export function TrendStrip({ trend, x, top, height, left, right, ...run }: TrendStripProps) {
  const { points, pressures } = trend
  const ticks = ticksOf(trend)
  const [lowest, highest] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const y = (value: number) =>
    top + air + ((highest - value) / (highest - lowest || 1)) * (height - 2 * air)
  const runFrom = run.runFrom ?? Infinity
  const parts = [
    points.filter(({ time }) => time < runFrom),
    points.filter(({ time }) => time >= runFrom),
  ]
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="plot__grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className="plot__tick" x={left - 5} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {parts.map((part, index) => (
        <SeriesDrawing
          key={index === 0 ? 'earlier' : 'run'}
          points={part}
          marked={part}
          x={x}
          y={y}
          top={top}
          bottom={top + height}
          right={index === 0 && run.breakAt !== undefined ? run.breakAt - 5 : right}
        />
      ))}
      {pressureColumns(pressures, x).map((stroke) => (
        <line
          key={stroke.key}
          className={stroke.isHome ? 'plot__pressure--home' : 'plot__pressure'}
          x1={stroke.x}
          x2={stroke.x}
          y1={y(stroke.upper ?? stroke.lower ?? 0) - (stroke.lower === undefined ? 2 : 0)}
          y2={y(stroke.lower ?? stroke.upper ?? 0) + (stroke.upper === undefined ? 2 : 0)}
          strokeWidth={stroke.isHome ? 1.5 : 3}
        />
      ))}
      {labelled(points, x).map((point) => (
        <text
          key={point.key}
          className={`plot__label plot__label--${point.tone}`}
          x={point === points.at(-1) ? x(point.time) + 7 : x(point.time) - 7}
          y={y(point.value) + 4}
          textAnchor={point === points.at(-1) ? 'start' : 'end'}
        >
          {point.text}
        </text>
      ))}
    </g>
  )
}

function ticksOf({ points, pressures }: DrawnTrend): number[] {
  const values = pressures.flatMap(({ upper, lower }) => [upper ?? lower ?? 0, lower ?? upper ?? 0])
  const [lowest, highest] =
    points.length > 0
      ? valueExtent(points, true)
      : [Math.min(...values) - 4, Math.max(...values) + 4]
  const isNeverNegative = [...points.map(({ value }) => value), ...values].every(
    (value) => value >= 0,
  )
  return niceTicks(isNeverNegative ? Math.max(0, lowest) : lowest, highest, 3)
}

/** The latest, and critical ones that stand clear of each other. */
function labelled(points: readonly PlotPoint[], x: (time: number) => number): PlotPoint[] {
  const placed: PlotPoint[] = []
  for (const point of points.toReversed()) {
    const isWanted = point === points.at(-1) || point.tone === 'critical'
    const isFree = placed.every((other) => Math.abs(x(other.time) - x(point.time)) > 48)
    if (isWanted && (isFree || (point.tone === 'critical' && placed.length === 1)))
      placed.push(point)
  }
  return placed
}
