import type { Place } from './trend-drawing.tsx'

export interface TrendAxesProps {
  readonly values: readonly number[]
  readonly times: readonly { readonly time: number; readonly words: readonly [string, string] }[]
  readonly unit: string
  readonly place: Place
}

const tick = 5

/** The axes of a trend: its unit above the values, two short words under each time. */
export function TrendAxes({ values, times, unit, place }: TrendAxesProps) {
  const { x, y, left, right, top, bottom } = place
  return (
    <>
      <text className="plot__tick" x={0} y={11}>
        {unit}
      </text>
      {values.map((value) => (
        <g key={value} className="trend-axis__value">
          <path
            className="plot__grid"
            d={`M${String(left)} ${y(value).toFixed(1)}H${String(right)}`}
          />
          <text className="plot__tick" x={left - tick - 3} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <path
        className="trend-axis__line"
        d={`M${String(left)} ${String(top)}V${String(bottom)}H${String(right)}`}
      />
      {times.map(({ time, words }) => (
        <g key={time} className="trend-axis__time">
          <path
            className="trend-axis__line"
            d={`M${x(time).toFixed(1)} ${String(bottom)}v${String(tick)}`}
          />
          <text className="plot__tick" textAnchor="middle" x={x(time)} y={bottom + 18}>
            {words.map((text, line) => (
              <tspan key={text} x={x(time)} dy={line * 13}>
                {text}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </>
  )
}
