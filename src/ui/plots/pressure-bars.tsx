import type { ReactNode } from 'react'
import { readerClock, type AxisClock } from './axis-clock.ts'
import { footTicks, isFree, labelBelow, type FootLabel } from './foot-labels.ts'
import { pressureStrokes, type PressureBar, type PressureStroke } from './pressure-strokes.ts'
import { timePlaces, timeScale } from './time-scale.ts'
import { timeTicks, type TimeTick } from './time-ticks.ts'
import { useWidth } from './use-width.ts'
import './scales.css'

export interface PressureBarsProps {
  /** Oldest first. */
  readonly bars: readonly PressureBar[]
  /** The time to be drawn, epoch ms. */
  readonly from: number
  readonly to: number
  readonly height: number
  /** Where it cannot be measured, such as on paper. */
  readonly width?: number
  readonly label: string
  /** A day in words, for the axis. */
  readonly formatDay: (bar: PressureBar) => string
  /** What a tick between the first and the last says, with its year where that has to be said. Without it there is none. */
  readonly formatTick?: (tick: TimeTick, hasYear: boolean) => string
  /** By which days and hours begin, and in words where that is not the reader's. */
  readonly clock?: AxisClock
  readonly clockName?: string | undefined
  /** What is said below of the strokes that are drawn. */
  readonly renderCaption?: (strokes: readonly PressureStroke[]) => ReactNode
}

const axis = 28
const foot = 18

/**
 * Blood pressures from systolic to diastolic over time: each one, or the range of each day where they are many; what
 * was measured at home thinner than the rest. The newest run is drawn apart, with the mean of each as a tick. No goal
 * lines.
 */
export function PressureBars(props: PressureBarsProps) {
  const { bars, from, to, height, label, formatDay, formatTick, renderCaption } = props
  const [ref, measured] = useWidth<HTMLDivElement>(312)
  const width = props.width ?? measured
  const shown = bars.filter(({ time }) => time >= from && time <= to)
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return undefined
  const drawn = shown.flatMap(({ upper, lower }) =>
    [upper, lower].filter((value) => value !== undefined),
  )
  const lowest = Math.floor((Math.min(...drawn) - 2) / 20) * 20
  const highest = Math.ceil((Math.max(...drawn) + 2) / 20) * 20
  const y = (value: number) => 7 + ((highest - value) / (highest - lowest)) * (height - foot - 14)
  // Daily readings at home would join every stay on a ward to one long run.
  const ofSetting = shown.filter((bar) => bar === first || bar.isHome === last.isHome)
  const scale = timeScale(
    ofSetting.map(({ time }) => time),
    first.time,
    to,
  )
  const { x, breakAt } = timePlaces(scale, axis + 5, width - 5)
  const runStart = scale.run?.from ?? Infinity
  const run = shown.filter(({ time }) => time >= runStart)
  const earlier = shown.filter(({ time }) => time < runStart)
  const strokes = [
    ...pressureStrokes(earlier, (breakAt ?? width) - axis, x, axis + 5),
    // A run is short: its readings follow one another, and what stands below it is its first and its last day.
    ...pressureStrokes(run, width - (breakAt ?? 0), x, (breakAt ?? axis) + 5, Infinity),
  ]
  const step = highest - lowest > 100 ? 40 : 20
  const values = Array.from(
    { length: Math.floor((highest - lowest) / step) + 1 },
    (_, index) => lowest + index * step,
  )
  const ticks = formatTick
    ? timeTicks(first.time, scale.run?.from ?? scale.to, (breakAt ?? width) - axis, props.clock)
    : []
  // Among hours the word for a day would be an hour; among days it would stand later than they begin.
  const areShort = ticks.some(({ unit }) => unit === 'hour' || unit === 'day')
  const end = breakAt === undefined ? last : earlier.at(-1)
  const hasLast =
    end !== undefined &&
    end !== first &&
    (breakAt === undefined ? !areShort : formatDay(last) !== formatDay(run[0] ?? last))
  const yearAt = (time: number) =>
    new Date((props.clock ?? readerClock).wallAt(time)).getUTCFullYear()
  const standing: FootLabel[] = [
    { x: axis, text: formatDay(first), anchor: 'start', year: yearAt(first.time) },
    ...(breakAt !== undefined && run[0]
      ? [{ x: breakAt + 4, text: formatDay(run[0]), anchor: 'start' as const }]
      : []),
    ...(ticks.some(({ unit }) => unit === 'hour') && props.clockName !== undefined
      ? [{ x: width, text: props.clockName, anchor: 'end' as const }]
      : []),
    ...(hasLast
      ? [{ ...labelBelow(x(last.time), formatDay(last), width), year: yearAt(last.time) }]
      : []),
  ]
  const room = { left: axis, right: breakAt ?? width, x }
  const labels = standing.filter(
    (each, index) => index === 0 || isFree(each, standing.slice(0, index)),
  )
  const between = formatTick ? footTicks(ticks, room, labels, formatTick) : []
  return (
    <div ref={ref}>
      <svg className="plot" width={width} height={height} role="img" aria-label={label}>
        {values.map((tick) => (
          <g key={tick}>
            <line className="plot__grid" x1={axis} x2={width} y1={y(tick)} y2={y(tick)} />
            <text className="plot__tick" x={axis - 5} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {strokes.map((stroke) => (
          <Stroke key={stroke.key} stroke={stroke} y={y} />
        ))}
        {breakAt !== undefined && (
          <path className="plot__break" d={`M${String(breakAt)} 2V${String(height - foot)}`} />
        )}
        {between.map((tick) => (
          <line
            key={tick.x}
            className="plot__grid"
            x1={tick.x}
            x2={tick.x}
            y1={height - foot}
            y2={height - foot + 4}
          />
        ))}
        {[...labels, ...between].map((tick) => (
          <text
            key={`${String(tick.x)} ${tick.text}`}
            className="plot__tick"
            x={tick.x}
            y={height - 4}
            textAnchor={tick.anchor}
          >
            {tick.text}
          </text>
        ))}
      </svg>
      {renderCaption?.(strokes)}
    </div>
  )
}

function Stroke({
  stroke: { x, upper, lower, mean, isHome, width, label },
  y,
}: {
  readonly stroke: PressureStroke
  readonly y: (value: number) => number
}) {
  if (upper === undefined || lower === undefined) {
    return (
      <circle className="plot__half" cx={x} cy={y(upper ?? lower ?? 0)} r="2.5">
        <title>{label}</title>
      </circle>
    )
  }
  return (
    <g>
      <title>{label}</title>
      <line
        className={isHome ? 'plot__pressure--home' : 'plot__pressure'}
        x1={x}
        x2={x}
        y1={y(upper)}
        y2={y(lower)}
        strokeWidth={width}
      />
      {mean !== undefined && (
        <line className="plot__mean" x1={x - 2} x2={x + 2} y1={y(mean)} y2={y(mean)} />
      )}
    </g>
  )
}
