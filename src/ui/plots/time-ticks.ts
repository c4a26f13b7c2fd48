import { readerClock, type AxisClock } from './axis-clock.ts'

/** One tick of a time axis, and how fine the axis is there: what its label has to say. */
export interface TimeTick {
  /** Epoch ms. */
  readonly time: number
  /** What the clock of the axis shows then, as if it were of UTC, epoch ms. */
  readonly wall: number
  readonly unit: TickUnit
}

export type TickUnit = 'hour' | 'day' | 'week' | 'month' | 'year'

const hour = 3_600_000
const day = 24 * hour

/** Two clocks differ by a day at most, and a little more. */
const clockChange = 26 * hour

/** Longer than this, hours would say less than days and their weekdays. */
const hourly = 3 * day

/** From the finest; `room` is the width that a label of it needs, px. */
const steps: readonly {
  readonly unit: TickUnit
  readonly step: number
  readonly length: number
  readonly room: number
}[] = [
  ...[1, 3, 6, 12].map((step) => ({
    unit: 'hour' as const,
    step,
    length: step * hour,
    room: 52,
  })),
  ...[1, 2].map((step) => ({ unit: 'day' as const, step, length: step * day, room: 46 })),
  ...[1, 2].map((step) => ({ unit: 'week' as const, step, length: step * 7 * day, room: 46 })),
  ...[1, 2, 3, 6].map((step) => ({
    unit: 'month' as const,
    step,
    length: step * 30.4 * day,
    room: 42,
  })),
  ...[1, 2, 5, 10, 20, 50].map((step) => ({
    unit: 'year' as const,
    step,
    length: step * 365.25 * day,
    room: 42,
  })),
]

/** Of the room of a tick: days that begin by two clocks, and short months, come closer than others. */
const closest = 0.85

/**
 * The hours, days, Mondays, months or years between two times: the finest of them whose labels fit the width. Where none
 * of them falls between, the two times themselves.
 * @param clock by which they begin
 */
export function timeTicks(
  from: number,
  to: number,
  width: number,
  clock: AxisClock = readerClock,
): TimeTick[] {
  const fits = (each: (typeof steps)[number]) =>
    ((to - from) / each.length) * each.room <= width &&
    (each.unit !== 'hour' || to - from <= hourly)
  const { unit, step, room } = steps.find(fits) ?? { unit: 'year', step: 100, room: 42 }
  const apart = ((closest * room) / width) * (to - from)
  const [start, end] = [clock.wallAt(from), clock.wallAt(to) + clockChange]
  const ticks: TimeTick[] = []
  for (let index = 0; ; index += 1) {
    const wall = nthTick(start - clockChange, unit, step, index)
    if (wall > end) break
    const time = clock.timeAt(wall, unit === 'hour' ? 'hours' : 'days')
    // An hour that is shown twice, when clocks are set back, is one.
    if (time >= from && time <= to && time >= (ticks.at(-1)?.time ?? -Infinity) + apart)
      ticks.push({ time, wall, unit })
  }
  const endTick = (time: number, endUnit: TickUnit) => ({
    time,
    wall: clock.wallAt(time, endUnit === 'hour' ? 'hours' : 'days'),
    unit: endUnit,
  })
  if (ticks.length > 1 || from === to) return ticks.length > 0 ? ticks : [endTick(from, 'day')]
  return [from, to].map((time) => endTick(time, to - from < 2 * day ? 'hour' : 'day'))
}

/** By the calendar, not by adding milliseconds: months have 28 days. */
function nthTick(from: number, unit: TickUnit, step: number, index: number): number {
  const start = new Date(from)
  const [year, month, date] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()]
  switch (unit) {
    case 'hour':
      return Date.UTC(year, month, date, index * step)
    case 'day':
      return Date.UTC(year, month, date + index * step)
    case 'week': {
      const sinceMonday = (start.getUTCDay() + 6) % 7
      return Date.UTC(year, month, date - sinceMonday + index * step * 7)
    }
    case 'month':
      return Date.UTC(year, index * step)
    case 'year':
      return Date.UTC(Math.floor(year / step) * step + index * step, 0)
  }
}
