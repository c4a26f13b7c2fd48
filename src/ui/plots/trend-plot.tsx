import { useMemo } from 'react'
import type { AfterSpan } from './after-span.ts'
import type { AxisClock } from './axis-clock.ts'
import { distinctTicks } from './distinct-ticks.ts'
import { niceTicks } from './nice-ticks.ts'
import { valueExtent, type PlotPoint } from './plot-point.ts'
import { PointReader, type PointReaderProps } from './point-reader.tsx'
import type { TickUnit } from './time-ticks.ts'
import { isReduced } from './reduced-points.ts'
import { TrendAxes } from './trend-axes.tsx'
import { trendAxis, trendEdges, type TrendAxis, type TrendSpan } from './trend-axis.ts'
import { TrendDrawing, type Place, type TrendLine } from './trend-drawing.tsx'
import type { WantedLabel } from './label-places.ts'
import { useWidth } from './use-width.ts'
import './trend-plot.css'
import './scales.css'

export interface TrendPlotProps extends Pick<
  PointReaderProps,
  'chosen' | 'hint' | 'onPoint' | 'onChoose'
> {
  /** One unit for all of them; no two points have the same key. */
  readonly lines: readonly TrendLine[]
  readonly span: TrendSpan
  readonly unit: string
  readonly label: string
  /** What the slider over the readings is called, and what it says of one. */
  readonly readerLabel: string
  readonly textOf: PointReaderProps['textOf']
  /** A tick in one or two short words: a day and its weekday, a month and its year. */
  readonly formatTick: (wall: number, unit: TickUnit) => readonly [string, string]
  /** By which days and hours begin, and in words where that is not the reader's. */
  readonly clock?: AxisClock
  readonly clockName?: string | undefined
  /** What is written beside points, by their keys, the most important first. */
  readonly labels: readonly Pick<WantedLabel, 'key' | 'text' | 'shorter'>[]
  /** What the newest band is called; its limits as they were sent. */
  readonly range?: string | undefined
  /** A reading after the span: its day and its value. */
  readonly after?: AfterSpan | undefined
  /** The time at which other drawings on the same axis are read. */
  readonly hair?: number | undefined
  /** What the end of the time axis is called. */
  readonly endName?: string | undefined
  readonly height?: number
  /** What is said where not every point is drawn. */
  readonly reducedNote: (all: number) => string
}

/** Below the axis: its words in one line or in two. */
const feet = { one: 24, two: 36 } as const
const head = 24
/** Before the name of the end, without a tick, px. */
const endRoom = 56

/**
 * The course of one measurement, or of several in one unit. Loaded after the first screen: recharts, which draws the
 * axes, weighs more than all the rest. Grid lines, points, bands and labels are drawn as everywhere else, as many as the
 * width can show, and all of them can be read.
 */
export function TrendPlot(props: TrendPlotProps) {
  const {
    lines,
    span,
    unit,
    label,
    labels,
    chosen,
    height = 220,
    formatTick,
    clock,
    endName,
  } = props
  const [ref, width] = useWidth<HTMLDivElement>(0)
  const { from, to, run } = span
  const shown = useMemo(
    () =>
      lines.map((line) => ({
        ...line,
        points: line.points.filter(({ time }) => time >= from && time <= to),
      })),
    [lines, from, to],
  )
  const points = useMemo(() => oldestFirst(shown), [shown])
  const values = useMemo(() => valueTicks(points), [points])
  const axis = useMemo(
    () => trendAxis({ from, to, run }, width, clock),
    [from, to, run, width, clock],
  )
  const times = useMemo(() => {
    const ticks = distinctTicks(axis.ticks, formatTick)
    if (endName === undefined) return ticks
    const lastAt = axis.x(to) - endRoom
    const ending = { time: to, words: [endName, ''] as const }
    return [...ticks.filter(({ time }) => axis.x(time) <= lastAt), ending]
  }, [axis, formatTick, endName, to])
  const foot = times.some(({ words }) => words[1] !== '') ? feet.two : feet.one
  const place = useMemo(
    () => placeOf(axis, values, width, height - foot),
    [axis, values, width, height, foot],
  )
  const isAnyReduced = shown.some((line) => isReduced(line.points, place.right - place.left))
  // It is drawn once, at the width that it has.
  if (width === 0)
    return (
      <div ref={ref}>
        <svg className="trend-plot" width={1} height={height} />
      </div>
    )
  return (
    <div ref={ref}>
      <div className="trend-plot">
        <div role="img" aria-label={label}>
          <svg className="plot" width={width} height={height}>
            {values.map((value) => (
              <path
                key={value}
                className="plot__grid"
                d={`M${String(place.left)} ${String(place.y(value))}H${String(place.right)}`}
              />
            ))}
            <text className="plot__tick" x={0} y={11}>
              {unit}
            </text>
            {axis.ticks.some((tick) => tick.unit === 'hour') && (
              <text className="plot__tick" x={width} y={11} textAnchor="end">
                {props.clockName}
              </text>
            )}
            <TrendDrawing
              lines={shown}
              span={span}
              labels={labels}
              range={props.range}
              after={props.after}
              hair={props.hair}
              chosen={points.find(({ key }) => key === chosen)}
              place={place}
            />
            <TrendAxes place={place} foot={foot} times={times} values={values} />
          </svg>
        </div>
        <PointReader
          points={points}
          timeAt={(x) => axis.timeAt(place.left + x)}
          chosen={chosen}
          first={labels[0]?.key}
          label={props.readerLabel}
          textOf={props.textOf}
          hint={props.hint}
          onPoint={props.onPoint}
          onChoose={props.onChoose}
        />
      </div>
      {isAnyReduced && <p className="trend-plot__note">{props.reducedNote(points.length)}</p>}
    </div>
  )
}

/** The points of all lines. */
function oldestFirst(lines: readonly TrendLine[]): readonly PlotPoint[] {
  const [first] = lines
  return first && lines.length === 1
    ? first.points
    : lines
        .flatMap((line) => line.points)
        .toSorted((one: PlotPoint, other: PlotPoint) => one.time - other.time)
}

function placeOf(
  { x, breakAt }: TrendAxis,
  values: readonly number[],
  width: number,
  bottom: number,
): Place {
  const [lowest = 0, highest = 1] = [values[0], values.at(-1)]
  return {
    x,
    y: (value) => head + ((highest - value) / (highest - lowest)) * (bottom - head),
    left: trendEdges.left,
    right: width - trendEdges.right,
    top: head,
    bottom,
    breakAt,
  }
}

/** Round numbers around values and ranges; below zero only where a value or a limit is. */
function valueTicks(points: readonly PlotPoint[]): readonly number[] {
  if (points.length === 0) return [0, 1]
  const [lowest, highest] = valueExtent(points, true)
  const canBeBelow = points.some(({ value, low, high }) => Math.min(value, low ?? 0, high ?? 0) < 0)
  return niceTicks(canBeBelow ? lowest : Math.max(0, lowest), highest)
}
