import { cutSlice, monthOf, type TimeSlice } from './time-slice.ts'

/** What the first page of a slice shows of how much the slice holds. */
export interface Density {
  readonly entries: number
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
  { entries, total, earliest }: Density,
  now: Date,
): readonly TimeSlice[] {
  const thisMonth = monthOf(now.getTime())
  const start = whole.from === undefined ? undefined : monthIn(whole.from)
  const end = whole.before === undefined ? thisMonth + 1 : monthIn(whole.before)
  const read = earliest === undefined ? undefined : Math.max(1, end - monthOf(earliest))
  const span = start === undefined ? undefined : end - start
  const pages = total === undefined ? ratio(span, read) : total / entries
  if (pages === undefined || !(pages > pagesInARow)) return [whole]
  // A quarter more parts than pages: results are not evenly spread.
  const parts = Math.min(maxParts, Math.ceil(pages * 1.25))
  if (span !== undefined) {
    const count = Math.min(parts, span)
    if (count < 2) return [whole]
    const bounds = Array.from({ length: count - 1 }, (_, index) =>
      Math.round(end - ((index + 1) * span) / count),
    )
    return cutSlice(whole, bounds)
  }
  if (read === undefined) return [whole]
  const width = Math.max(1, Math.floor(read * 0.8))
  const bounds = Array.from({ length: parts - 1 }, (_, index) => end - (index + 1) * width)
  return cutSlice(
    whole,
    bounds.filter((month) => month > earliestBound),
  )
}

function ratio(span: number | undefined, read: number | undefined): number | undefined {
  return span === undefined || read === undefined ? undefined : span / read
}

function monthIn(firstOfMonth: string): number {
  return Number(firstOfMonth.slice(0, 4)) * 12 + Number(firstOfMonth.slice(5, 7)) - 1
}
