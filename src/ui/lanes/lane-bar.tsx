import { barLabel } from './bar-label.ts'
import type { DrawnBar } from './lane-types.ts'

export interface LaneBarProps {
  readonly bar: DrawnBar
  /** Clamped to the drawing. */
  readonly x: (time: number) => number
  readonly top: number
  /** Whether it began before the drawing does. */
  readonly isCutLeft: boolean
  /** How far to the right nothing else stands, px. */
  readonly free: number
}

export const barHeight = 18
/** How many steps a fading end has. */
const steps = 6
/** The part of a bar of which nothing but its start is known, px. */
const stub = 14

/** One order: solid as far as it is certain; a tick only where an end was sent. */
export function LaneBar({ bar, x, top, isCutLeft, free }: LaneBarProps) {
  const { look } = bar
  const height = look === 'report' ? 14 : barHeight
  const y = top + (barHeight - height) / 2
  const [left, solidLeft] = [x(bar.from), x(bar.solidFrom)]
  const solidRight = Math.max(x(bar.solidTo), solidLeft)
  const outlined =
    look !== 'order' ? left : bar.outlinedFrom === undefined ? undefined : x(bar.outlinedFrom)
  const filledRight = outlined === undefined ? solidRight : Math.min(outlined, solidRight)
  const fadesTo = bar.fadesTo === undefined ? undefined : x(bar.fadesTo)
  const right = Math.max(solidRight, fadesTo ?? 0, bar.isOpen === 'at-start' ? left + stub : 0)
  const label = barLabel(bar.labels, left, right, free)
  const isOnFill =
    label?.place === 'inside' &&
    outlined === undefined &&
    fadesTo === undefined &&
    bar.isOpen !== 'at-start'
  return (
    <g className={`lane__bar lane__bar--${look}`}>
      {solidLeft > left && fading(bar.solidFrom, bar.from)}
      {filledRight > solidLeft && look === 'order' && (
        <rect
          className="lane__solid"
          x={solidLeft}
          y={y}
          width={filledRight - solidLeft}
          height={height}
        />
      )}
      {outlined !== undefined && solidRight > outlined && (
        <rect
          className="lane__outline"
          x={outlined}
          y={y + 0.75}
          width={solidRight - outlined}
          height={height - 1.5}
        />
      )}
      {bar.fadesTo !== undefined && fading(Math.max(bar.solidTo, bar.solidFrom), bar.fadesTo)}
      {bar.dashedTo !== undefined && (
        <line
          className="lane__dashed"
          x1={Math.max(solidRight, fadesTo ?? 0)}
          x2={x(bar.dashedTo)}
          y1={top + barHeight / 2}
          y2={top + barHeight / 2}
        />
      )}
      {bar.isOpen === 'at-now' && (
        <path
          className="lane__open"
          d={`M${px(solidRight + 2)} ${px(y)}h4M${px(solidRight + 2)} ${px(y + height)}h4M${px(solidRight + 6)} ${px(top + barHeight / 2 - 4)}l6 4l-6 4z`}
        />
      )}
      {bar.isOpen === 'at-start' && (
        <path
          className="lane__unknown"
          d={`M${px(left + stub)} ${px(y)}H${px(left)}v${px(height)}h${px(stub)}`}
        />
      )}
      {isCutLeft && (
        <path
          className="lane__cut"
          d={`M${px(left)} ${px(y)}v${px(height)}l-5 ${px(-height / 2)}z`}
        />
      )}
      {bar.isChange && !isCutLeft && (
        <line className="lane__tick" x1={left} x2={left} y1={top - 3} y2={top + barHeight + 3} />
      )}
      {bar.endsAt !== undefined && (
        <line
          className="lane__tick"
          x1={x(bar.endsAt)}
          x2={x(bar.endsAt)}
          y1={top - 3}
          y2={top + barHeight + 3}
        />
      )}
      {label && (
        <text
          className={`lane__label${isOnFill ? ' lane__label--on' : label.place === 'inside' ? ' lane__label--in' : ''}`}
          x={label.x}
          y={top + 13}
        >
          {label.text}
        </text>
      )}
    </g>
  )

  /** From what is certain to where nothing is left, in steps of time: what lies ahead of the drawing is cut off. */
  function fading(from: number, to: number) {
    const step = (to - from) / steps
    return Array.from({ length: steps }, (_, index) => {
      const [start, end] = [x(from + index * step), x(from + (index + 1) * step)]
      return (
        <rect
          key={index}
          className={look === 'order' ? 'lane__solid' : 'lane__faint'}
          x={Math.min(start, end)}
          y={y}
          width={Math.abs(end - start)}
          height={height}
          opacity={(0.75 * (steps - index)) / steps}
        />
      )
    })
  }
}

function px(value: number): string {
  return value.toFixed(1)
}
