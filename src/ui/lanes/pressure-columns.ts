import type { PressureBar } from '../plots/pressure-strokes.ts'

/** Blood pressures at one place of the axis: from the highest systolic to the lowest diastolic. */
export interface PressureColumn {
  readonly key: string
  readonly x: number
  readonly upper: number | undefined
  readonly lower: number | undefined
  readonly isHome: boolean
}

/** Readings nearer than this, px, are one stroke. */
const columnWidth = 4

/**
 * Pressures where their time is, home apart from the rest. Unlike the strokes of a drawing of its own, none is moved
 * aside for its neighbour: here, where it stands is compared with an order.
 */
export function pressureColumns(
  bars: readonly PressureBar[],
  x: (time: number) => number,
): PressureColumn[] {
  const columns = new Map<string, PressureColumn>()
  for (const { time, upper, lower, isHome } of bars) {
    const place = Math.round(x(time) / columnWidth)
    const key = `${String(place)} ${String(isHome)}`
    const known = columns.get(key)
    columns.set(key, {
      key,
      x: known?.x ?? x(time),
      isHome,
      upper: among(Math.max, known?.upper, upper),
      lower: among(Math.min, known?.lower, lower),
    })
  }
  return [...columns.values()]
}

function among(
  choose: (...values: number[]) => number,
  ...values: readonly (number | undefined)[]
): number | undefined {
  const sent = values.filter((value) => value !== undefined)
  return sent.length === 0 ? undefined : choose(...sent)
}
