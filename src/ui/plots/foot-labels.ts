import { tickLetter } from './tick-letter.ts'
import type { TimeTick } from './time-ticks.ts'

/** A label below a drawing, and where it stands. */
export interface FootLabel {
  readonly x: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface FootRoom {
  readonly left: number
  readonly right: number
  readonly x: (time: number) => number
}

/** Between two labels, px. */
const gap = 8

/** A label below its point; where the drawing ends, it ends there too. */
export function labelBelow(x: number, text: string, width: number): FootLabel {
  return x + (text.length * tickLetter) / 2 > width
    ? { x: width, text, anchor: 'end' }
    : { x, text, anchor: 'middle' }
}

/** Whether a label lies over none of the others. */
export function isFree(label: FootLabel, others: readonly FootLabel[]): boolean {
  const [start, end] = extentOf(label)
  return others.map(extentOf).every(([from, to]) => end + gap <= from || start >= to + gap)
}

/** The labels of those ticks that have room between the labels that stand already. */
export function footTicks(
  ticks: readonly TimeTick[],
  { left, right, x }: FootRoom,
  standing: readonly FootLabel[],
  formatTick: (tick: TimeTick) => string,
): FootLabel[] {
  return ticks
    .map((tick): FootLabel => ({ x: x(tick.time), text: formatTick(tick), anchor: 'middle' }))
    .filter((label) => {
      const [start, end] = extentOf(label)
      // A day that is said already, by its own point, is not said twice.
      const isSaid = standing.some(({ text }) => text === label.text)
      return start >= left && end <= right && !isSaid && isFree(label, standing)
    })
}

function extentOf({ x, text, anchor }: FootLabel): readonly [number, number] {
  const width = text.length * tickLetter
  const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return [start, start + width]
}
