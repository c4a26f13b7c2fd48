/** Dates, ages and numbers in words. A locale is always an argument, never the browser's guess. */

export type Locale = 'en'

const months: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}

/** What formatting needs of a FHIR date or time. */
export interface PreciseDate {
  readonly text: string
  readonly precision: 'year' | 'month' | 'day' | 'time'
  readonly earliest: number
  readonly offset: string | undefined
}

/** A date at its own precision and in its own offset: `2026`, `May 2026`, `24 Nov 2026`. */
export function formatDay(date: PreciseDate, locale: Locale): string {
  const [year = '', month, day] = date.text.slice(0, 10).split('-')
  const name = month === undefined ? undefined : months[locale][Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ')
}

/**
 * The same with the time of day as it was written, and its offset where that is not the reader's.
 * @param readerOffset minutes east of UTC at that instant, where the reader is
 */
export function formatDayAndTime(date: PreciseDate, locale: Locale, readerOffset: number): string {
  if (date.precision !== 'time') return formatDay(date, locale)
  const time = date.text.slice(11, 16)
  const isReaders = date.offset === undefined || offsetMinutes(date.offset) === readerOffset
  const isUtc = date.offset !== undefined && offsetMinutes(date.offset) === 0
  const zone = isReaders ? '' : ` ${isUtc ? 'UTC' : `UTC${date.offset ?? ''}`}`
  return `${formatDay(date, locale)} ${time}${zone}`
}

/** Minutes east of UTC where the reader is, at an instant. */
export function readerOffsetAt(instant: number): number {
  return -new Date(instant).getTimezoneOffset()
}

/** A moment of this browser's clock, in its own zone. */
export function formatMoment(instant: number, locale: Locale): string {
  const date = new Date(instant)
  const pad = (value: number) => String(value).padStart(2, '0')
  const day = `${String(date.getDate())} ${months[locale][date.getMonth()] ?? ''} ${String(date.getFullYear())}`
  return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}`
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long ago, as short as a reader compares it: min, h (to 48), d (to 90), mo (to 36), y. */
export function formatAge(date: PreciseDate, now: number): string {
  const passed = now - date.earliest
  if (date.precision === 'year')
    return `${String(new Date(now).getUTCFullYear() - Number(date.text))} y`
  if (passed < -5 * minute) return 'future date'
  if (date.precision === 'time') {
    if (passed < hour) return `${String(Math.max(0, Math.round(passed / minute)))} min`
    if (passed < 48 * hour) return `${String(Math.floor(passed / hour))} h`
  }
  const days = Math.floor(passed / day)
  if (days < 1) return 'today'
  if (days <= 90) return `${String(days)} d`
  const monthsPassed = Math.floor(days / 30.4375)
  return monthsPassed <= 36
    ? `${String(monthsPassed)} mo`
    : `${String(Math.floor(days / 365.25))} y`
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
