import { useWidth } from './use-width.ts'

/** One blood pressure to draw; a missing half is drawn as a dot at the other. */
export interface PressureBar {
  readonly key: string
  readonly time: number
  readonly upper: number | undefined
  readonly lower: number | undefined
  readonly mean: number | undefined
  readonly isHome: boolean
  /** Its day in words, for the ends of the axis. */
  readonly day: string
  readonly label: string
}

export interface PressureBarsProps {
  /** Oldest first. */
  readonly bars: readonly PressureBar[]
  /** Says how many of how many are drawn. */
  readonly label: (drawn: number, all: number) => string
  /** The same in short, shown where not all of them fit. */
  readonly partly: (drawn: number, all: number) => string
}

const height = 112
const axis = 30
const foot = 18
/** Readings closer than this spread apart, so that each can be told; more than fit are in the table only. */
const minGapPx = 10

/** Blood pressures from systolic to diastolic, clinic solid, home outlined, the mean as a tick. No goal lines. */
export function PressureBars({ bars, label, partly }: PressureBarsProps) {
  const [ref, width] = useWidth<HTMLDivElement>(300)
  const values = bars.flatMap(({ upper, lower }) =>
    [upper, lower].filter((value) => value !== undefined),
  )
  if (values.length === 0) return undefined
  const lowest = Math.floor((Math.min(...values) - 4) / 20) * 20
  const highest = Math.ceil((Math.max(...values) + 4) / 20) * 20
  const y = (value: number) => 6 + ((highest - value) / (highest - lowest)) * (height - foot - 12)
  const fitting = bars.slice(-Math.max(2, Math.floor((width - axis) / minGapPx)))
  const places = spread(fitting, width)
  const middle = Math.round((lowest + highest) / 40) * 20
  return (
    <div ref={ref}>
      <svg
        className="plot"
        width={width}
        height={height}
        role="img"
        aria-label={label(fitting.length, bars.length)}
      >
        {[...new Set([lowest, middle, highest])].map((tick) => (
          <g key={tick}>
            <line className="plot__grid" x1={axis} x2={width} y1={y(tick)} y2={y(tick)} />
            <text className="plot__tick" x={axis - 5} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {fitting.map((bar, index) => (
          <Bar key={bar.key} bar={bar} x={places[index] ?? axis} y={y} />
        ))}
        <text className="plot__tick" x={axis} y={height - 3}>
          {fitting[0]?.day}
        </text>
        <text className="plot__tick" x={width} y={height - 3} textAnchor="end">
          {fitting.at(-1)?.day}
        </text>
      </svg>
      {fitting.length < bars.length && (
        <p className="plot__partly">{partly(fitting.length, bars.length)}</p>
      )}
    </div>
  )
}

function Bar({
  bar,
  x,
  y,
}: {
  readonly bar: PressureBar
  readonly x: number
  readonly y: (value: number) => number
}) {
  const { upper, lower, mean, isHome, label } = bar
  if (upper === undefined || lower === undefined) {
    return (
      <g>
        <title>{label}</title>
        <circle className="plot__half" cx={x} cy={y(upper ?? lower ?? 0)} r="2.5" />
      </g>
    )
  }
  return (
    <g>
      <title>{label}</title>
      {isHome ? (
        <rect
          className="plot__pressure--home"
          x={x - 2}
          y={y(upper)}
          width="4"
          height={Math.max(1, y(lower) - y(upper))}
        />
      ) : (
        <line className="plot__pressure" x1={x} x2={x} y1={y(upper)} y2={y(lower)} />
      )}
      {mean !== undefined && (
        <line
          className={isHome ? 'plot__mean--home' : 'plot__mean'}
          x1={x - 3}
          x2={x + 3}
          y1={y(mean)}
          y2={y(mean)}
        />
      )}
    </g>
  )
}

/** Places by time, newest at the right edge, pushed apart to the left where they would touch. */
function spread(bars: readonly PressureBar[], width: number): number[] {
  const first = bars[0]?.time ?? 0
  const last = bars.at(-1)?.time ?? 0
  const room = width - axis - 10
  const places = bars.map(({ time }) => axis + 5 + ((time - first) / (last - first || 1)) * room)
  for (let index = places.length - 2; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? 0, (places[index + 1] ?? 0) - minGapPx)
  }
  for (let index = 0; index < places.length; index += 1) {
    places[index] = Math.max(
      places[index] ?? 0,
      axis + 5 + (index === 0 ? 0 : (places[index - 1] ?? 0) - axis - 5 + 1),
    )
  }
  return places
}
