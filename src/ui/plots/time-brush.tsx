import { useMemo } from 'react'
import { valueExtent, type PlotPoint } from './plot-point.ts'
import { reducedPoints } from './reduced-points.ts'
import type { TrendSpan } from './trend-axis.ts'
import { useWidth } from './use-width.ts'
import './time-brush.css'

/** In thousandths of the whole. */
export type BrushPart = readonly [from: number, to: number]

export interface TimeBrushProps {
  /** All of them, oldest first. */
  readonly points: readonly PlotPoint[]
  readonly whole: TrendSpan
  readonly part: BrushPart
  readonly label: string
  readonly fromLabel: string
  readonly toLabel: string
  /** The moment of a handle, in words. */
  readonly textOf: (time: number) => string
  readonly onPart: (part: BrushPart) => void
}

const height = 28
const edge = 4
/** At least so much is shown. */
const least = 5

/** The whole course in small, with two handles at the ends of the part that is drawn in large. */
export function TimeBrush(props: TimeBrushProps) {
  const { points, whole, part, textOf, onPart } = props
  const [from, to] = part
  const [ref, width] = useWidth<HTMLDivElement>(424)
  const path = useMemo(() => overview(points, whole, width), [points, whole, width])
  const time = (at: number) => whole.from + (at / 1000) * (whole.to - whole.from)
  const handle = (name: string, at: number, choose: (at: number) => BrushPart) => (
    <input
      type="range"
      className="time-brush__handle"
      min={0}
      max={1000}
      step={1}
      value={at}
      aria-label={name}
      aria-valuetext={textOf(time(at))}
      onChange={({ target }) => {
        onPart(choose(target.valueAsNumber))
      }}
    />
  )
  return (
    <div className="time-brush" role="group" aria-label={props.label} ref={ref}>
      <svg width={width} height={height} aria-hidden="true">
        <rect
          className="time-brush__part"
          x={(from / 1000) * width}
          y={0}
          width={((to - from) / 1000) * width}
          height={height}
        />
        <path className="plot__line" d={path} />
      </svg>
      {handle(props.fromLabel, from, (at) => [Math.min(at, to - least), to])}
      {handle(props.toLabel, to, (at) => [from, Math.max(at, from + least)])}
    </div>
  )
}

function overview(points: readonly PlotPoint[], { from, to }: TrendSpan, width: number): string {
  const shown = points.filter(({ limit }) => limit === undefined)
  if (shown.length === 0) return ''
  const [lowest, highest] = valueExtent(shown, false)
  const x = (time: number) => edge + ((time - from) / (to - from)) * (width - 2 * edge)
  const y = (value: number) => edge + ((highest - value) / (highest - lowest)) * (height - 2 * edge)
  const places = reducedPoints(shown, from, to, Math.ceil(width / 2)).map(
    ({ time, value }) => `${x(time).toFixed(1)} ${y(value).toFixed(1)}`,
  )
  return `M${places.join('L')}`
}
