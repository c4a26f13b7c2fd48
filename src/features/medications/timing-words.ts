import type { TimingPart } from '#src/clinical/medications/timing-parts.ts'
import { formatTime, isDay } from '#src/messages/format.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { momentText } from '#src/presentation/reading-words.ts'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { SentDate, SentPeriod } from '#src/r4/take-period.ts'
import { frequencyWords } from './frequency-words.ts'
import { lengthText, lengthWords, spanText } from './length-text.ts'

/** One part of a Timing in words; a code that R4 does not have is shown as it was sent. */
export function timingWords(part: TimingPart, t: MessagesOfOrders): string {
  const { dosage, formats } = t
  switch (part.kind) {
    case 'code':
      return part.text
    case 'frequency':
      return frequencyWords(part, dosage)
    case 'days':
      return dosage.onDays(list(part.codes.map((code) => ownWord(dosage.days, code) ?? code)))
    case 'times-of-day':
      return dosage.atTimes(list(part.times.map(timeText)))
    case 'when':
      return whenWords(part.codes, part.offset)
    case 'count':
      return dosage.count(spanText(part.times, dosage))
    case 'duration':
      return dosage.eachTime(lengthText(part.length, part.unit, dosage))
    case 'bounds-length':
      return dosage.forLength(lengthWords(part.length, dosage))
    case 'bounds-period':
      return periodWords(part.period, t)
    case 'events':
      return dosage.onDates(
        list(part.dates.map((date) => dateText({ text: date, date: fhirDateTime(date) }))),
      )
  }

  function list(items: readonly string[]): string {
    return items.length === 1 ? (items[0] ?? '') : formats.all(items)
  }

  function timeText(time: string): string {
    return /^\d\d:\d\d(:00)?$/.test(time) ? formatTime(time, formats) : time
  }

  function dateText(date: SentDate): string {
    return sentDateText(date, t)
  }

  function whenWords(codes: readonly string[], offset: string | undefined): string {
    const events = codes.map((code) => ownWord(dosage.when, code) ?? code)
    if (offset === undefined) return list(events)
    const length = lengthText({ least: offset, most: undefined }, 'min', dosage)
    const [event = ''] = events
    return codes.length === 1 && codes.every(saysBeforeOrAfter)
      ? dosage.offsetFrom(length, event)
      : [...(events.length > 0 ? [list(events)] : []), dosage.offset(length)].join(', ')
  }
}

/** `from 8 Nov 2026, until 8 Nov 2027` */
export function periodWords({ start, end }: SentPeriod, t: MessagesOfOrders): string {
  const { dosage } = t
  return [
    ...(start ? [dosage.from(sentDateText(start, t), isSentDay(start))] : []),
    ...(end ? [dosage.until(sentDateText(end, t), isSentDay(end))] : []),
  ].join(', ')
}

/** A date as precise as it was sent; one that cannot be read, as it was sent. */
export function sentDateText({ text, date }: SentDate, t: MessagesOfOrders): string {
  return date ? momentText(date, t) : text
}

/** Whether a date names a day: French has another word before a month or a year. */
export function isSentDay({ date }: SentDate): boolean {
  return date !== undefined && isDay(date)
}

/** Event timings that are before or after something by their own definition. */
function saysBeforeOrAfter(code: string): boolean {
  return /^(AC|PC)[MDV]?$|^PHS$/.test(code)
}
