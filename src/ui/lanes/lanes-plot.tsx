import type { KeyboardEvent, PointerEvent } from 'react'
import type { AxisClock } from '../plots/axis-clock.ts'
import { timePlaces, type TimeScale } from '../plots/time-scale.ts'
import { useWidth } from '../plots/use-width.ts'
import { barHeight, LaneBar } from './lane-bar.tsx'
import { lanesLayout } from './lanes-layout.ts'
import type { DrawnLane, DrawnTrend } from './lane-types.ts'
import { hasRoomBeforeNow, tickRoom } from './tick-room.ts'
import { timeTicks, type TimeTick } from './time-ticks.ts'
import { TrendStrip } from './trend-strip.tsx'
import '../plots/scales.css'
import './lanes.css'

/** A moment that can be read: a result, or a change of an order. */
export interface Stop {
  /** Epoch ms. */
  readonly time: number
  readonly isOfOrders: boolean
}

export interface LanesPlotProps {
  readonly trends: readonly DrawnTrend[]
  readonly lanes: readonly DrawnLane[]
  readonly scale: TimeScale
  /** In order of time. */
  readonly stops: readonly Stop[]
  /** Which of them is read. */
  readonly chosen: number
  readonly onChoose: (stop: number) => void
  /** The pointer or the key that chose is let go. */
  readonly onSettle: () => void
  readonly label: string
  /** The chosen moment and what is read there, in words. */
  readonly chosenText: string
  /** Its date, above the drawing. */
  readonly chosenDay: string
  readonly now: string
  readonly formatTick: (tick: TimeTick) => string
  /** By which days begin. */
  readonly clock: AxisClock
}

/** Room for a day and a year, px. */
const hairLabel = 92

/** Trends above, orders below, on one axis of time with one hair. It can be read by pointer and by keyboard. */
export function LanesPlot(props: LanesPlotProps) {
  const { trends, lanes, scale, stops, chosen, onChoose, formatTick, clock } = props
  const [ref, width] = useWidth<HTMLDivElement>(880)
  const layout = lanesLayout(trends, lanes, width)
  const { left, right, height, isNarrow } = layout
  const { x: place, breakAt } = timePlaces(scale, left, right)
  const x = (time: number) => Math.min(right, Math.max(left, place(time)))
  const hair = stops[chosen]
  const hairAt = hair && x(hair.time)
  const isHairLeft = hairAt !== undefined && hairAt > (left + right) / 2
  /** The hair's own label has this much room on one side of it. */
  const isUnderHair = (at: number) =>
    hairAt !== undefined &&
    at + tickRoom > hairAt - (isHairLeft ? hairLabel : 6) &&
    at < hairAt + (isHairLeft ? 6 : hairLabel)
  const ticks = [
    ...timeTicks(scale.from, scale.run?.from ?? scale.to, ((breakAt ?? right) - left) / tickRoom),
    ...(scale.run && breakAt !== undefined
      ? timeTicks(scale.run.from, scale.run.to, (right - breakAt) / tickRoom)
      : []),
  ].map((tick) => ({ ...tick, at: x(clock.timeAt(tick.time)) }))
  return (
    <div
      ref={ref}
      className="lanes"
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, stops.length - 1)}
      aria-valuenow={chosen}
      aria-valuetext={props.chosenText}
      onKeyDown={byKey}
      onKeyUp={props.onSettle}
      onBlur={props.onSettle}
      onPointerUp={props.onSettle}
      onPointerLeave={props.onSettle}
      onPointerDown={byPointer}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse' && event.buttons === 1) byPointer(event)
      }}
    >
      <svg className="plot" width={width} height={height} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick.time}>
            <line className="plot__grid" x1={tick.at} x2={tick.at} y1={22} y2={height} />
            {!isUnderHair(tick.at) && hasRoomBeforeNow(tick.at, right, props.now) && (
              <text className="plot__tick" x={tick.at + 2} y={16}>
                {formatTick(tick)}
              </text>
            )}
          </g>
        ))}
        <line className="plot__axis" x1={left} x2={right} y1={22} y2={22} />
        <line className="lanes__now" x1={right} x2={right} y1={22} y2={height} />
        {(hairAt === undefined || right - hairAt > 90) && (
          <text className="plot__tick lanes__now-name" x={right} y={16} textAnchor="middle">
            {props.now}
          </text>
        )}
        <line className="lanes__rule" x1={0} x2={width} y1={layout.rule} y2={layout.rule} />
        {lanes.map((lane, index) => {
          const strip = layout.lanes[index]
          return (
            strip && (
              <g key={lane.key}>
                <Name
                  name={lane.name}
                  aside={isNarrow ? lane.standing : ''}
                  top={strip.nameTop}
                  width={isNarrow ? width : left - 8}
                  height={strip.nameHeight}
                />
                {!isNarrow && (
                  <text className="plot__tick" x={right + 20} y={(strip.rows[0] ?? 0) + 13}>
                    {lane.standing}
                  </text>
                )}
                {lane.rows.map((row, rowIndex) =>
                  row.map((bar, barIndex) => {
                    const next = row[barIndex + 1]
                    return (
                      <LaneBar
                        key={bar.key}
                        bar={bar}
                        x={x}
                        top={strip.rows[rowIndex] ?? 0}
                        isCutLeft={bar.from < scale.from}
                        free={next ? x(next.from) : right}
                      />
                    )
                  }),
                )}
              </g>
            )
          )
        })}
        {hairAt !== undefined && (
          <line className="lanes__hair" x1={hairAt} x2={hairAt} y1={22} y2={height} />
        )}
        {trends.map((trend, index) => {
          const strip = layout.trends[index]
          return (
            strip && (
              <g key={trend.key}>
                <Name
                  name={trend.name}
                  aside={trend.unit}
                  top={strip.nameTop}
                  width={isNarrow ? width : left - 36}
                  height={isNarrow ? 18 : strip.height}
                />
                <TrendStrip
                  trend={trend}
                  x={x}
                  top={strip.top}
                  height={strip.height}
                  left={left}
                  right={right}
                  breakAt={breakAt}
                  runFrom={scale.run?.from}
                />
              </g>
            )
          )
        })}
        {breakAt !== undefined && (
          <path className="plot__break" d={`M${String(breakAt)} 22V${String(height)}`} />
        )}
        {hairAt !== undefined && (
          <g className="lanes__moment">
            <circle cx={hairAt} cy={22} r="4" />
            <text
              x={Math.min(Math.max(hairAt, left), width - 4)}
              y={14}
              textAnchor={isHairLeft ? 'end' : 'start'}
            >
              {props.chosenDay}
            </text>
          </g>
        )}
      </svg>
    </div>
  )

  function byPointer(event: PointerEvent<HTMLElement>) {
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left
    const distance = ({ time }: Stop) => Math.abs(x(time) - at)
    const nearest = stops.reduce<number | undefined>((best, stop, index) => {
      const known = best === undefined ? undefined : stops[best]
      return !known || distance(stop) < distance(known) ? index : best
    }, undefined)
    if (nearest !== undefined) onChoose(nearest)
  }

  /** Left and right from one moment to the next; up and down from one change of an order to the next. */
  function byKey(event: KeyboardEvent) {
    const next = nextStop(event.key)
    if (next === undefined) return
    event.preventDefault()
    onChoose(Math.min(stops.length - 1, Math.max(0, next)))
  }

  function nextStop(key: string): number | undefined {
    switch (key) {
      case 'ArrowLeft':
        return chosen - 1
      case 'ArrowRight':
        return chosen + 1
      case 'ArrowDown':
        return stops.findLastIndex(({ isOfOrders }, index) => isOfOrders && index < chosen)
      case 'ArrowUp': {
        const later = stops.findIndex(({ isOfOrders }, index) => isOfOrders && index > chosen)
        return later < 0 ? chosen : later
      }
      case 'Home':
        return 0
      case 'End':
        return stops.length - 1
      default:
        return undefined
    }
  }
}

/** A name that wraps; SVG text does not. */
function Name({
  name,
  aside,
  top,
  width,
  height,
}: {
  readonly name: string
  readonly aside: string
  readonly top: number
  readonly width: number
  readonly height: number
}) {
  return (
    <foreignObject x={0} y={top} width={Math.max(0, width)} height={Math.max(height, barHeight)}>
      <div className="lanes__name">
        <b>{name}</b> <span>{aside}</span>
      </div>
    </foreignObject>
  )
}
