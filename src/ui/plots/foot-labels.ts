import { tickLetter } from './tick-letter.ts'
import type { TimeTick } from './time-ticks.ts'

/** A label below a drawing, and where it stands. */
export interface FootLabel {
  readonly x: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
  /** The year that it is of, said or not: a month right of it is of the same one. */
  readonly year?: number
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

/**
 * The labels of those ticks that have room between the labels that stand already, from left to right; years go first. A
 * month has its year in its words where the label before it is of another one, and where the month comes more than once:
 * no words stand twice.
 * @param formatTick its words, with the year where that has to be said
 */
export function footTicks(
  ticks: readonly TimeTick[],
  { left, right, x }: FootRoom,
  standing: readonly FootLabel[],
  formatTick: (tick: TimeTick, hasYear: boolean) => string,
): FootLabel[] {
  const short = Map.groupBy(ticks, (tick) => formatTick(tick, false))
  const isRepeated = (tick: TimeTick) => (short.get(formatTick(tick, false))?.length ?? 0) > 1
  const placed: FootLabel[] = []
  for (const tick of [...ticks.filter(isNewYear), ...ticks.filter((each) => !isNewYear(each))]) {
    const others = [...standing, ...placed]
    const at = x(tick.time)
    const year = yearOf(tick)
    const before = others
      .filter((each) => extentOf(each)[0] <= at)
      .toSorted(byPlace)
      .at(-1)
    const isOfYear = before?.year === undefined || before.year === year
    const text = formatTick(tick, tick.unit === 'month' && (!isOfYear || isRepeated(tick)))
    const label: FootLabel = { x: at, text, anchor: 'middle', year }
    const [start, end] = extentOf(label)
    // A day that is said already, by its own point, is not said twice.
    const isSaid = others.some((each) => each.text === text)
    if (start >= left && end <= right && !isSaid && isFree(label, others)) placed.push(label)
  }
  return placed.toSorted(byPlace)
}

/** Its words are the year. */
function isNewYear({ wall, unit }: TimeTick): boolean {
  return unit === 'year' || (unit === 'month' && new Date(wall).getUTCMonth() === 0)
}

function yearOf({ wall }: Pick<TimeTick, 'wall'>): number {
  return new Date(wall).getUTCFullYear()
}

function byPlace(one: FootLabel, other: FootLabel): number {
  return extentOf(one)[0] - extentOf(other)[0]
}

function extentOf({ x, text, anchor }: FootLabel): readonly [number, number] {
  const width = text.length * tickLetter
  const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return [start, start + width]
}
