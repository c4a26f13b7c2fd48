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
  return between({ from: firstDay(month - months) }, bounds)
}

/** What the first page of a slice shows of how much the slice holds. */
export interface Density {
  readonly received: number
  /** What the server says that all pages hold; undefined where it does not. */
  readonly total: number | undefined
  /** Epoch ms: the earliest time on the page. Pages come newest first, where the server sorts. */
  readonly earliest: number | undefined
}

/** So many pages of one slice are read one after the other. */
const pagesInARow = 2
const maxParts = 12
/** 1900: nobody's results are older, and a date that is wrong does not lead further back. */
const earliestBound = 1900 * 12

/**
 * A slice that is too dense to be read page after page, in parts that hold all of it and can be asked for at the same
 * time, newest first; itself alone where it is not too dense, or no shorter than a month.
 */
export function dividedSlice(
  whole: TimeSlice,
  { received, total, earliest }: Density,
  now: Date,
): readonly TimeSlice[] {
  const thisMonth = monthOf(now.getTime())
  const start = whole.from === undefined ? undefined : monthIn(whole.from)
  const end = whole.before === undefined ? thisMonth + 1 : monthIn(whole.before)
  const read = earliest === undefined ? undefined : Math.max(1, end - monthOf(earliest))
  const span = start === undefined ? undefined : end - start
  const pages = total === undefined ? ratio(span, read) : total / received
  if (pages === undefined || !(pages > pagesInARow)) return [whole]
  // A quarter more parts than pages: results are not evenly spread.
  const parts = Math.min(maxParts, Math.ceil(pages * 1.25))
  if (span !== undefined) {
    const count = Math.min(parts, span)
    if (count < 2) return [whole]
    const bounds = Array.from({ length: count - 1 }, (_, index) =>
      Math.round(end - ((index + 1) * span) / count),
    )
    return between(whole, bounds)
  }
  if (read === undefined) return [whole]
  const width = Math.max(1, Math.floor(read * 0.8))
  const bounds = Array.from({ length: parts - 1 }, (_, index) => end - (index + 1) * width)
  return between(
    whole,
    bounds.filter((month) => month > earliestBound),
  )
}

function ratio(span: number | undefined, read: number | undefined): number | undefined {
  return span === undefined || read === undefined ? undefined : span / read
}

/** A slice cut at these months, newest first. */
function between({ from, before }: TimeSlice, bounds: readonly number[]): readonly TimeSlice[] {
  const days = bounds.map(firstDay)
  return [...days, from].map((start, index) => ({
    from: start,
    before: index === 0 ? before : days[index - 1],
  }))
}

/** Months are counted from the year 0. */
function monthOf(time: number): number {
  const date = new Date(time)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function monthIn(firstOfMonth: string): number {
  return Number(firstOfMonth.slice(0, 4)) * 12 + Number(firstOfMonth.slice(5, 7)) - 1
}

function firstDay(month: number): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-01`
}
