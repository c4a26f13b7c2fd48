import type { KeyboardEvent, PointerEvent } from 'react'
import { nearestPoint } from './nearest-point.ts'
import type { PlotPoint } from './plot-point.ts'

export interface PointReaderProps {
  /** All that can be read, drawn or not, oldest first. */
  readonly points: readonly PlotPoint[]
  /** The time at a place, px from its left edge. */
  readonly timeAt: (x: number) => number
  /** The one that is read. */
  readonly chosen: string | undefined
  /** Where a key begins while none is read. */
  readonly first: string | undefined
  readonly label: string
  /** A point in words, for screen readers. */
  readonly textOf: (point: PlotPoint) => string
  readonly hint: string
  /** A pointer passes over a point, or leaves. */
  readonly onPoint: (key: string | undefined) => void
  /** A person pressed on a point, or moved to it by a key. */
  readonly onChoose: (key: string) => void
}

/**
 * What lies over a trend, so that a pointer and keys reach every reading: the nearest in time, extremes first. It is a
 * slider over the readings (https://www.w3.org/WAI/ARIA/apg/patterns/slider/).
 */
export function PointReader(props: PointReaderProps) {
  const { points, timeAt, chosen, first, label, textOf, hint, onPoint, onChoose } = props
  const place = points.findIndex(({ key }) => key === chosen)
  const current = points[place]

  function pointUnder(event: PointerEvent): PlotPoint | undefined {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const time = timeAt(x)
    return nearestPoint(points, time, timeAt(x + 1) - time)
  }
  function moveByKey(event: KeyboardEvent) {
    const key = keyOf(event.key)
    if (key === undefined) return
    event.preventDefault()
    onChoose(key)
  }
  function keyOf(pressed: string): string | undefined {
    const start = points.find(({ key }) => key === first) ?? points.at(-1)
    const step = (by: number) =>
      current ? points[Math.min(points.length - 1, Math.max(0, place + by))] : start
    switch (pressed) {
      case 'ArrowLeft':
      case 'ArrowDown':
        return step(-1)?.key
      case 'ArrowRight':
      case 'ArrowUp':
        return step(1)?.key
      case 'Home':
        return points[0]?.key
      case 'End':
        return points.at(-1)?.key
      case 'PageUp':
        return furthest(points, 1)?.key
      case 'PageDown':
        return furthest(points, -1)?.key
      default:
        return undefined
    }
  }
  return (
    <div
      className="trend-plot__reader"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, points.length)}
      aria-valuenow={Math.max(1, place + 1)}
      aria-valuetext={current ? textOf(current) : hint}
      onKeyDown={moveByKey}
      onPointerMove={(event) => {
        onPoint(pointUnder(event)?.key)
      }}
      onPointerLeave={() => {
        onPoint(undefined)
      }}
      onPointerDown={(event) => {
        const point = pointUnder(event)
        if (point) onChoose(point.key)
      }}
    />
  )
}

/** @param side 1 for the highest, -1 for the lowest */
function furthest(points: readonly PlotPoint[], side: 1 | -1): PlotPoint | undefined {
  const [start] = points
  return points.reduce(
    (best, each) => (best && side * (each.value - best.value) <= 0 ? best : each),
    start,
  )
}
