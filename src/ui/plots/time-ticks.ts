/** One tick of a time axis, and how fine the axis is there: what its label has to say. */
export interface TimeTick {
  /** Epoch ms. */
  readonly time: number
  readonly unit: TickUnit
}

export type TickUnit = 'hour' | 'day' | 'week' | 'month' | 'year'

const hour = 3_600_000
const day = 24 * hour

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

/**
 * The hours, days, Mondays, months or years between two times, in the reader's calendar: the finest of them whose labels
 * fit the width. Where none of them falls between, the two times themselves.
 */
export function timeTicks(from: number, to: number, width: number): TimeTick[] {
  const fits = (each: (typeof steps)[number]) =>
    ((to - from) / each.length) * each.room <= width &&
    (each.unit !== 'hour' || to - from <= hourly)
  const { unit, step } = steps.find(fits) ?? { unit: 'year', step: 100 }
  const ticks: TimeTick[] = []
  for (let index = 0; ; index += 1) {
    const time = nthTick(from, unit, step, index)
    if (time > to) break
    if (time >= from) ticks.push({ time, unit })
  }
  if (ticks.length > 1 || from === to)
    return ticks.length > 0 ? ticks : [{ time: from, unit: 'day' }]
  return [from, to].map((time) => ({ time, unit: to - from < 2 * day ? 'hour' : 'day' }))
}

/** By the calendar, not by adding milliseconds: days have 23 hours, and months 28 days. */
function nthTick(from: number, unit: TickUnit, step: number, index: number): number {
  const start = new Date(from)
  const [year, month, date] = [start.getFullYear(), start.getMonth(), start.getDate()]
  switch (unit) {
    case 'hour':
      return new Date(year, month, date, index * step).getTime()
    case 'day':
      return new Date(year, month, date + index * step).getTime()
    case 'week': {
      const sinceMonday = (start.getDay() + 6) % 7
      return new Date(year, month, date - sinceMonday + index * step * 7).getTime()
    }
    case 'month':
      return new Date(year, index * step).getTime()
    case 'year':
      return new Date(Math.floor(year / step) * step + index * step, 0).getTime()
  }
}
