import { CartesianAxis } from 'recharts'
import { memo, useMemo } from 'react'
import type { Place } from './trend-drawing.tsx'
import { trendEdges } from './trend-axis.ts'

export interface TrendAxesProps {
  readonly place: Place
  /** Below the time axis, px. */
  readonly foot: number
  readonly times: readonly { readonly time: number; readonly words: readonly [string, string] }[]
  readonly values: readonly number[]
}

/**
 * The two axes, as recharts draws them. They are given every place that they need: inside a chart of recharts they would
 * ask its store for them, which takes longer than all the rest of a trend.
 */
export const TrendAxes = memo(function TrendAxes({ place, foot, times, values }: TrendAxesProps) {
  const { left, right, top, bottom } = place
  const [timeTicks, valueTicks] = useMemo(
    () => [
      times.map(({ time }, index) => ({ value: time, coordinate: place.x(time), index })),
      values.map((value, index) => ({ value, coordinate: place.y(value), index })),
    ],
    [times, values, place],
  )
  return (
    <>
      <CartesianAxis
        axisType="xAxis"
        orientation="bottom"
        x={left}
        y={bottom}
        width={right - left}
        height={foot}
        ticks={timeTicks}
        interval={0}
        stroke="var(--line-strong)"
        tick={<TickWords words={times.map((each) => each.words)} />}
      />
      <CartesianAxis
        axisType="yAxis"
        orientation="left"
        x={0}
        y={top}
        width={trendEdges.left}
        height={bottom - top}
        ticks={valueTicks}
        interval={0}
        stroke="var(--line-strong)"
        tick={<TickValue values={values} />}
      />
    </>
  )
})

/** The width of a digit of a tick, px. */
const digit = 7

interface TickProps {
  /** Where recharts puts it. */
  readonly x?: number
  readonly y?: number
  readonly index?: number
}

function TickWords({
  words,
  x = 0,
  y = 0,
  index = 0,
}: TickProps & { readonly words: readonly (readonly [string, string])[] }) {
  return (
    <text className="plot__tick" textAnchor="middle" x={x} y={y + 11}>
      {words[index]?.map((text, line) => (
        <tspan key={text} x={x} dy={line * 13}>
          {text}
        </tspan>
      ))}
    </text>
  )
}

function TickValue({
  values,
  x = 0,
  y = 0,
  index = 0,
}: TickProps & { readonly values: readonly number[] }) {
  return (
    <text
      className="plot__tick"
      textAnchor="end"
      x={x}
      y={y + 4}
      // The number keeps all of its digits, and the drawing its place: they stand closer.
      {...(String(values[index]).length * digit > x && {
        textLength: x,
        lengthAdjust: 'spacingAndGlyphs',
      })}
    >
      {values[index]}
    </text>
  )
}
