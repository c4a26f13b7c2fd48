import type { Formats } from './formats.ts'

/** Dates and ages in the words of a language, never in the browser's guess. */

/** What formatting needs of a FHIR date or time. */
export interface PreciseDate {
  readonly text: string
  readonly precision: 'year' | 'month' | 'day' | 'time'
  readonly earliest: number
  readonly offset: string | undefined
}

/** A date at its own precision and in its own offset: `2026`, `May 2026`, `24 Nov 2026`. */
export function formatDay(date: PreciseDate, formats: Formats): string {
  const [year = '', month, day] = date.text.slice(0, 10).split('-')
  const name = month === undefined ? undefined : formats.months[Number(month) - 1]
  if (name === undefined) return formats.year(year)
  return day === undefined
    ? formats.monthAndYear(name, year)
    : formats.date(Number(day), name, year)
}

/**
 * The same without the year where one day alone can be meant: of this year, or of the half year before now, so that in
 * January December has no year either. A day of this year that is half a year ahead keeps it: it was one of last year's.
 */
export function formatShortDay(date: PreciseDate, now: number, formats: Formats): string {
  const [year, month, day] = date.text.slice(0, 10).split('-')
  const name = formats.months[Number(month) - 1]
  const yearsAgo = new Date(now).getFullYear() - Number(year)
  const passed = now - date.earliest
  const isOneAlone = yearsAgo === 0 ? passed > -halfYear : yearsAgo === 1 && passed < halfYear
  return day !== undefined && name !== undefined && isOneAlone
    ? formats.dayAndMonth(Number(day), name)
    : formatDay(date, formats)
}

/**
 * The same with the time of day as it was written, and its offset where that is not the reader's.
 * @param readerOffset minutes east of UTC at that instant, where the reader is
 * @param now leaves the year out where one day alone can be meant
 */
export function formatDayAndTime(
  date: PreciseDate,
  formats: Formats,
  readerOffset: number,
  now?: number,
): string {
  const day = now === undefined ? formatDay(date, formats) : formatShortDay(date, now, formats)
  if (date.precision !== 'time') return day
  const moment = formats.dateAndTime(day, formatTime(date.text.slice(11), formats))
  const minutes = date.offset === undefined ? readerOffset : offsetMinutes(date.offset)
  if (minutes === readerOffset) return moment
  // With a minus sign: WebKit breaks a line after a hyphen, and what follows would read as a time of its own.
  return formats.inZone(moment, minutes === 0 ? '' : (date.offset ?? '').replace('-', '\u2212'))
}

/** A FHIR time to the minute: `14:05`. */
export function formatTime(time: string, formats: Formats): string {
  return formats.time(time.slice(0, 2), time.slice(3, 5))
}

/** Minutes east of UTC where the reader is, at an instant. */
export function readerOffsetAt(instant: number): number {
  return -new Date(instant).getTimezoneOffset()
}

/** A moment of this browser's clock, in its own zone. */
export function formatMoment(instant: number, formats: Formats): string {
  const date = new Date(instant)
  const pad = (value: number) => String(value).padStart(2, '0')
  return formats.dateAndTime(
    formats.date(date.getDate(), formats.months[date.getMonth()] ?? '', String(date.getFullYear())),
    formats.time(pad(date.getHours()), pad(date.getMinutes())),
  )
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const halfYear = 182 * day

/**
 * How long ago, as short as a reader compares it: min, h (to 48), d (to 90), mo (to 36), y. What was written without a
 * zone is counted in days of the reader's calendar: the day of a result is over at the reader's midnight, not at UTC's.
 * @param readerOffset minutes east of UTC now, where the reader is
 */
export function formatAge(
  date: PreciseDate,
  now: number,
  { ages }: Formats,
  readerOffset = readerOffsetAt(now),
): string {
  const passed = now - date.earliest
  // Without an offset it can be up to 14 hours away from UTC: too uncertain for hours, and not yet the future.
  const margin = date.offset === undefined ? 14 * hour : 0
  const readerClock = now + readerOffset * minute
  if (date.precision === 'year')
    return ages.years(new Date(readerClock).getUTCFullYear() - Number(date.text))
  if (passed < -5 * minute - margin) return ages.future
  if (date.precision === 'time' && date.offset !== undefined) {
    if (passed < hour) return ages.minutes(Math.max(0, Math.round(passed / minute)))
    if (passed < 48 * hour) return ages.hours(Math.floor(passed / hour))
  }
  const days = Math.floor((date.offset === undefined ? readerClock - date.earliest : passed) / day)
  if (days < 1) return ages.today
  if (days <= 90) return ages.days(days)
  // 91 days are 2.99 months: "2 mo" would look younger than "90 d".
  const months = Math.max(3, Math.floor(days / 30.4375))
  return months <= 36 ? ages.months(months) : ages.years(Math.floor(days / 365.25))
}

/** Whether a date names a day, and not a month or a year alone. */
export function isDay({ precision }: Pick<PreciseDate, 'precision'>): boolean {
  return precision === 'day' || precision === 'time'
}

/** More than a year old: the age is then marked. Emphasis, not judgement. */
export function isOld(date: PreciseDate, now: number): boolean {
  return now - date.earliest > 365.25 * day
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0
  const [hours, minutes] = offset.slice(1).split(':')
  return (offset.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
