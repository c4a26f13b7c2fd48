const day = 86_400_000

export interface TimeTick {
  /** What the clock of the axis shows, as if it were of UTC, epoch ms. */
  readonly time: number
  /** What its label names. */
  readonly unit: 'day' | 'month' | 'year'
}

/**
 * The beginnings of days, weeks, months or years between two moments, in UTC; whichever are at most as many as fit.
 * @param most how many labels have room
 */
export function timeTicks(from: number, to: number, most: number): TimeTick[] {
  const span = to - from
  if (!(span > 0) || most < 1) return []
  for (const step of [1, 2, 7, 14])
    if (span / (step * day) <= most)
      return days(from, to, step).map((time) => ({ time, unit: 'day' }))
  for (const step of [1, 2, 3, 6])
    if (span / (step * 30 * day) <= most)
      return months(from, to, step).map((time) => ({ time, unit: 'month' }))
  const step = Math.max(1, Math.ceil(span / (365 * day) / most))
  return months(from, to, 12 * step).map((time) => ({ time, unit: 'year' }))
}

function days(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / day)
  const last = Math.floor(to / day)
  return Array.from(
    { length: Math.max(0, Math.floor((last - first) / step) + 1) },
    (_, index) => (first + index * step) * day,
  )
}

function months(from: number, to: number, step: number): number[] {
  const found: number[] = []
  const start = new Date(from)
  let month = start.getUTCFullYear() * 12 + start.getUTCMonth()
  month += (step - (month % step)) % step
  for (;;) {
    const time = Date.UTC(Math.floor(month / 12), month % 12)
    if (time > to) return found
    if (time >= from) found.push(time)
    month += step
  }
}
