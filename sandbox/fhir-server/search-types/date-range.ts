/** The interval that a FHIR date, dateTime, instant, Period or Timing covers, in epoch ms, both ends included. */
export interface DateRange {
  readonly low: number
  readonly high: number
}

const dateTimePattern =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/

/**
 * The range of a date, which is as wide as its precision. A time without a zone is in UTC, this server's local time.
 * Undefined for anything that is not a valid date. https://hl7.org/fhir/R4/search.html#3.1.1.4.7
 */
export function dateRange(text: string): DateRange | undefined {
  const [, year, month, day, hour, minute, second, fraction, zone] =
    dateTimePattern.exec(text) ?? []
  if (year === undefined) return undefined
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)]
  const midnight = utc(y, m, d)
  const date = new Date(midnight)
  if (date.getUTCMonth() !== m || date.getUTCDate() !== d) return undefined
  if (month === undefined) return { low: midnight, high: utc(y + 1, 0, 1) - 1 }
  if (day === undefined) return { low: midnight, high: utc(y, m + 1, 1) - 1 }
  if (hour === undefined) return { low: midnight, high: midnight + 86_399_999 }
  // 60 is a leap second.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined
  const offset = zoneMinutes(zone)
  if (offset === undefined) return undefined
  const milliseconds = fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3))
  const seconds = (Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second ?? 0)
  const low = midnight + seconds * 1000 + milliseconds
  return { low, high: low + width(second, fraction) - 1 }
}

/** A Period's range. A missing start is before any date, a missing end after any. */
export function periodRange(start: unknown, end: unknown): DateRange | undefined {
  const [first, last] = [start, end].map((each) =>
    typeof each === 'string' ? dateRange(each) : undefined,
  )
  if (!first && !last) return undefined
  return { low: first?.low ?? -Infinity, high: last?.high ?? Infinity }
}

function width(second: string | undefined, fraction: string | undefined): number {
  if (second === undefined) return 60_000
  return 10 ** Math.max(0, 3 - (fraction?.length ?? 0))
}

/** Minutes east of UTC; offsets reach 14 hours. */
function zoneMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === 'Z') return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4))]
  if (hours > 14 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/** `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day)
}
