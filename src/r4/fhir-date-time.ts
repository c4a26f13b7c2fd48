import { remembered } from './remembered.ts'
import { text } from './text.ts'

/**
 * A FHIR date, dateTime or instant at its own precision. `2020` stays a year: it is never turned into one instant, only
 * into the first and last that it can mean. https://hl7.org/fhir/R4/datatypes.html#dateTime
 */
export interface FhirDateTime {
  /** In FHIR's own form: as sent, where it was sent in it. */
  readonly text: string
  readonly precision: 'year' | 'month' | 'day' | 'time'
  /** First and last instant it can mean, epoch ms; a time without an offset is treated as UTC. */
  readonly earliest: number
  readonly latest: number
  /** `Z`, `+02:00`, …; undefined when none was sent. */
  readonly offset: string | undefined
}

const dateTimePattern =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:\.(\d+))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?)?)?$/

/**
 * Dates that break FHIR's form and can still mean only one thing: `-0500`, `+02`, lower-case `t` and `z`, a space for
 * the `T`, a comma before the fraction, HL7 version 2's `20261126090000`.
 */
const unambiguousPattern =
  /^(\d{4})(-?)(\d{2})\2(\d{2})(?:(?:t|\s+|(?<=^\d{8}))(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** The same date in FHIR's form; what is not unambiguous is returned as it is. */
function inFhirForm(written: string): string {
  const match = unambiguousPattern.exec(written)
  if (!match) return written
  const [, year, , month, day, hour, minute, second, fraction, offset] = match
  const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`
  if (hour === undefined || minute === undefined) return date
  const seconds = second === undefined ? '' : `:${second}`
  const zone = offset === undefined ? '' : inFhirZone(offset)
  return `${date}T${hour}:${minute}${seconds}${fraction === undefined ? '' : `.${fraction}`}${zone}`
}

function inFhirZone(offset: string): string {
  if (/^[a-z]/i.test(offset)) return 'Z'
  return `${offset.slice(0, 3)}:${offset.replace(':', '').slice(3) || '00'}`
}

/** Undefined when the text is not a date that can be read in one way only, or names a day that does not exist. */
export function fhirDateTime(value: unknown): FhirDateTime | undefined {
  const sentText = text(value)
  return sentText === undefined ? undefined : dateTimeOf(sentText)
}

const dateTimeOf = remembered((sentText): FhirDateTime | undefined => {
  const written = inFhirForm(sentText)
  const match = dateTimePattern.exec(written)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second, fraction, offset] = match
  const y = Number(year)
  const precision =
    hour !== undefined ? 'time' : day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
  const start = dayInstant(y, Number(month ?? 1) - 1, Number(day ?? 1))
  if (day !== undefined && new Date(start).getUTCDate() !== Number(day)) return undefined
  const bounds = { text: written, precision, offset } as const
  switch (precision) {
    case 'year':
      return { ...bounds, earliest: start, latest: dayInstant(y + 1, 0, 1) - 1 }
    case 'month':
      return { ...bounds, earliest: start, latest: dayInstant(y, Number(month), 1) - 1 }
    case 'day':
      return { ...bounds, earliest: start, latest: start + 86_400_000 - 1 }
    case 'time': {
      const milliseconds = Number((fraction ?? '').padEnd(3, '0').slice(0, 3))
      const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second ?? 0)
      const earliest = start + seconds * 1000 + milliseconds - offsetMinutes(offset) * 60_000
      const width = fraction !== undefined ? 0 : second !== undefined ? 999 : 59_999
      return { ...bounds, earliest, latest: earliest + width }
    }
  }
})

/** The first instant of a day in UTC. `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
function dayInstant(year: number, monthIndex: number, day: number): number {
  return new Date(0).setUTCFullYear(year, monthIndex, day)
}

/** The last instant at which the date can still be current somewhere: without an offset, 12 hours after it ends in UTC. */
export function lastInstantAnywhere({ latest, offset }: FhirDateTime): number {
  return offset === undefined ? latest + 12 * 3_600_000 : latest
}

/** The first instant at which it can be that date anywhere: 14 hours before it begins in UTC. */
export function firstInstantAnywhere({ earliest, offset }: FhirDateTime): number {
  return offset === undefined ? earliest - 14 * 3_600_000 : earliest
}

/** Minutes east of UTC; a time without an offset is treated as UTC, and so is a date. */
export function offsetMinutes(offset: string | undefined): number {
  if (offset === undefined || offset === 'Z') return 0
  const [hours, minutes] = offset.slice(1).split(':')
  return (offset.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** Sorts newest first by the earliest instant, undated last; the keys break ties, so that the order is stable. */
export function newestFirst(
  one: FhirDateTime | undefined,
  other: FhirDateTime | undefined,
  oneKey: string,
  otherKey: string,
): number {
  if (one && other && one.earliest !== other.earliest) return other.earliest - one.earliest
  if (one === undefined && other !== undefined) return 1
  if (one !== undefined && other === undefined) return -1
  return oneKey < otherKey ? -1 : oneKey > otherKey ? 1 : 0
}
