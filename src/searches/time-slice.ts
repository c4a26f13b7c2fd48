import type { RecentWindow } from './search-types.ts'

/**
 * Part of the time that a search asks for. Its bounds are months' first days, `YYYY-MM-01`, so that the URL is the same
 * for a month and a CORS preflight can be remembered. An end that is undefined is open; with both open, undated
 * resources are asked for too.
 */
export interface TimeSlice {
  readonly from?: string | undefined
  readonly before?: string | undefined
}

/** The first day of the month that lies `months` before the month of `now` (UTC). */
export function windowStart(months: number, now: Date): string {
  return firstDay(monthOf(now.getTime()) - months)
}

/** A recent window in equal slices, newest first. The newest has no end: results can be dated ahead. */
export function windowSlices({ months, slices }: RecentWindow, now: Date): readonly TimeSlice[] {
  const month = monthOf(now.getTime())
  const bounds = Array.from({ length: slices - 1 }, (_, index) =>
    Math.round(month - ((index + 1) * months) / slices),
  )
  return cutSlice({ from: firstDay(month - months) }, bounds)
}

/** A slice cut at these months, newest first. */
export function cutSlice(
  { from, before }: TimeSlice,
  bounds: readonly number[],
): readonly TimeSlice[] {
  const days = bounds.map(firstDay)
  return [...days, from].map((start, index) => ({
    from: start,
    before: index === 0 ? before : days[index - 1],
  }))
}

/** Months are counted from the year 0. */
export function monthOf(time: number): number {
  const date = new Date(time)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function firstDay(month: number): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-01`
}
