import { growthLabel } from './growth-label.ts'
import type { Stroke } from './label-places.ts'
import { niceTicks } from './nice-ticks.ts'
import { tickLetter } from './tick-letter.ts'
import { useWidth } from './use-width.ts'
import './growth-plot.css'
import './scales.css'

interface Place {
  /** Age in days. */
  readonly at: number
  readonly value: number
}

export interface GrowthPlotProps {
  /** Of one percentile: lines that are not joined to each other. */
  readonly curves: readonly {
    readonly name: string
    readonly isMiddle: boolean
    readonly lines: readonly (readonly Place[])[]
  }[]
  /** Oldest first. */
  readonly points: readonly (Place & { readonly key: string; readonly text: string })[]
  /** Whether the last of them is the latest alone: then it is named. */
  readonly hasOneLast: boolean
  /** The ages from and to which it is drawn, in days. */
  readonly years: { readonly from: number; readonly to: number }
  /** Stands for an age of 0. */
  readonly birth: string
  readonly unit: string
  readonly axis: string
  readonly label: string
}

const height = 290
const left = 34
const right = 34
const top = 26
const foot = 36

/** A child's measurements among published percentile curves, which end where their reference ends. */
export function GrowthPlot(props: GrowthPlotProps) {
  const { curves, points, birth, unit, axis } = props
  const { from, to } = props.years
  const [ref, width] = useWidth<HTMLDivElement>(620)
  const values = [...curves.flatMap(({ lines }) => lines.flat()), ...points].map(
    ({ value }) => value,
  )
  const scale = niceTicks(Math.min(...values), Math.max(...values))
  const [lowest, highest] = [scale[0] ?? 0, scale.at(-1) ?? 1]
  const x = (at: number) => left + ((at - from) / (to - from || 1)) * (width - left - right)
  const y = (value: number) =>
    top + ((highest - value) / (highest - lowest)) * (height - top - foot)
  const path = (places: readonly Place[]) =>
    places
      .map(
        ({ at, value }, index) =>
          `${index === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`,
      )
      .join('')
  const ticks = yearTicks(from, to)
  /** On a narrow drawing the word for birth reaches under the first years. */
  const isUnderBirth = (at: number) =>
    at > 0 && x(at) - tickLetter < x(0) + birth.length * tickLetter
  const last = props.hasOneLast ? points.at(-1) : undefined
  const names = curveNames(curves, y)
  const label =
    last &&
    growthLabel(
      { ...last, x: x(last.at), y: y(last.value) },
      { left: left + 2, right: width - right, top: top - 8, bottom: height - foot },
      [
        ...[points, ...curves.flatMap(({ lines }) => lines)].flatMap((line) =>
          strokesOf(line, x, y),
        ),
        ...names.map(({ at, place }): Stroke => [x(at), place, x(at) + right, place]),
      ],
    )
  return (
    <div ref={ref}>
      <svg className="plot" width={width} height={height} role="img" aria-label={props.label}>
        <text className="plot__tick" x={0} y={11}>
          {unit}
        </text>
        {scale.map((tick) => (
          <g key={tick}>
            <line className="plot__grid" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text className="plot__tick" x={left - 5} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {ticks.map(({ at, years }) => (
          <g key={at}>
            <line className="plot__grid" x1={x(at)} x2={x(at)} y1={top} y2={height - foot} />
            {!(from === 0 && isUnderBirth(at)) && (
              <text
                className="plot__tick"
                // Left of it is the lowest number of the other axis.
                x={x(at)}
                y={height - 20}
                textAnchor={years === 0 ? 'start' : 'middle'}
              >
                {years === 0 ? birth : years}
              </text>
            )}
          </g>
        ))}
        <text className="plot__tick" x={width - right} y={height - 4} textAnchor="end">
          {axis}
        </text>
        {curves.map(({ name, isMiddle, lines }) => (
          <g key={name}>
            {lines.map((line) => (
              <path
                key={String(line[0]?.at)}
                className={isMiddle ? 'plot__curve plot__curve--middle' : 'plot__curve'}
                d={path(line)}
              />
            ))}
          </g>
        ))}
        {names.map(({ name, at, place }) => (
          <text key={name} className="plot__tick" x={x(at) + 5} y={place + 4}>
            {name}
          </text>
        ))}
        <path className="plot__line" d={path(points)} fill="none" />
        {label?.leader && <path className="plot__leader" d={leaderPath(label.leader)} />}
        {points.map((point) => (
          <circle
            key={point.key}
            className="plot__point"
            cx={x(point.at)}
            cy={y(point.value)}
            r={point === last ? 4 : 3}
          >
            <title>{point.text}</title>
          </circle>
        ))}
        {label && (
          <text className="plot__label" x={label.left} y={label.base}>
            {label.text}
          </text>
        )}
      </svg>
    </div>
  )
}

/** A line as it goes from place to place. */
function strokesOf(
  line: readonly Place[],
  x: (at: number) => number,
  y: (value: number) => number,
): Stroke[] {
  return line.slice(1).map((place, index): Stroke => {
    const before = line[index] ?? place
    return [x(before.at), y(before.value), x(place.at), y(place.value)]
  })
}

function leaderPath([fromX, fromY, toX, toY]: Stroke): string {
  return `M${fromX.toFixed(1)} ${fromY.toFixed(1)}L${toX.toFixed(1)} ${toY.toFixed(1)}`
}

const year = 365.25

/** Every year, or every second one where they are many. */
function yearTicks(from: number, to: number) {
  const all = Array.from({ length: Math.round(to / year) + 1 }, (_, years) => ({
    at: years * year,
    years,
  }))
  const step = all.length > 12 ? 2 : 1
  return all.filter(({ at, years }) => at >= from && years % step === 0)
}

/** A line of small text needs this much height, px. */
const nameHeight = 12

/** The name of each curve at its end, pushed down where it would lie over the one above. */
function curveNames(curves: GrowthPlotProps['curves'], y: (value: number) => number) {
  const ends = curves
    .flatMap(({ name, lines }) => {
      const end = lines.at(-1)?.at(-1)
      return end ? [{ name, at: end.at, place: y(end.value) }] : []
    })
    .toSorted((one, other) => one.place - other.place)
  let lowest = -Infinity
  return ends.map((end) => {
    lowest = Math.max(end.place, lowest + nameHeight)
    return { ...end, place: lowest }
  })
}
