import type { Duration, Timing, TimingRepeat } from 'fhir/r4'
import { amountText, rangeText } from '#src/r4/amount-text.ts'
import { conceptName } from '#src/r4/codeable-concept.ts'
import { decimalText } from '#src/r4/decimal.ts'
import { quantityValue } from '#src/r4/quantity.ts'
import { element, type Sent, type Untrusted } from '#src/r4/sent.ts'
import { text, texts } from '#src/r4/text.ts'

/** A number, or the range from one to another, in the source's digits; an end that was not sent is undefined. */
export interface Span {
  readonly least: string | undefined
  /** Undefined when it is one number and no range. */
  readonly most: string | undefined
}

/** One part of a Timing, with codes as codes: the words for them depend on the reader's language. */
export type TimingPart =
  /** Timing.code in the source's words, such as `BID`. */
  | { readonly kind: 'code'; readonly text: string }
  /** `times` in every `period` of `unit` (https://hl7.org/fhir/R4/valueset-units-of-time.html). */
  | {
      readonly kind: 'frequency'
      readonly times: Span | undefined
      readonly period: Span | undefined
      readonly unit: string | undefined
    }
  /** https://hl7.org/fhir/R4/valueset-days-of-week.html */
  | { readonly kind: 'days'; readonly codes: readonly string[] }
  | { readonly kind: 'times-of-day'; readonly times: readonly string[] }
  /** Codes of https://hl7.org/fhir/R4/valueset-event-timing.html, and minutes before or after them. */
  | {
      readonly kind: 'when'
      readonly codes: readonly string[]
      readonly offset: string | undefined
    }
  /** How many times altogether. */
  | { readonly kind: 'count'; readonly times: Span }
  /** How long each time. */
  | { readonly kind: 'duration'; readonly length: Span; readonly unit: string | undefined }
  /** How long altogether: in a coded unit of time, or as the source wrote it. */
  | { readonly kind: 'bounds-length'; readonly length: Span; readonly unit: string }
  | { readonly kind: 'bounds-text'; readonly text: string }
  | {
      readonly kind: 'bounds-period'
      readonly start: string | undefined
      readonly end: string | undefined
    }
  | { readonly kind: 'events'; readonly dates: readonly string[] }

/**
 * Everything that a Timing says, and nothing that it does not: a period without a frequency is not "once".
 * https://hl7.org/fhir/R4/datatypes.html#Timing
 */
export function timingParts(timing: Untrusted<Timing> | undefined): TimingPart[] {
  const { code, repeat: sentRepeat, event } = element(timing)
  const repeat = element(sentRepeat)
  const name = conceptName(code)
  const unit = text(repeat.periodUnit)
  const [times, period] = [span(repeat, 'frequency'), span(repeat, 'period')]
  const [count, length] = [span(repeat, 'count'), span(repeat, 'duration')]
  const [days, hours] = [texts(repeat.dayOfWeek), texts(repeat.timeOfDay)]
  const [when, offset] = [texts(repeat.when), decimalText(repeat, 'offset')]
  const dates = texts(event)
  const parts: (TimingPart | undefined)[] = [
    name === undefined ? undefined : { kind: 'code', text: name },
    times || period ? { kind: 'frequency', times, period, unit } : undefined,
    days.length > 0 ? { kind: 'days', codes: days } : undefined,
    hours.length > 0 ? { kind: 'times-of-day', times: hours } : undefined,
    when.length > 0 || offset !== undefined ? { kind: 'when', codes: when, offset } : undefined,
    length && { kind: 'duration', length, unit: text(repeat.durationUnit) },
    ...bounds(repeat),
    count && { kind: 'count', times: count },
    dates.length > 0 ? { kind: 'events', dates } : undefined,
  ]
  return parts.filter((part) => part !== undefined)
}

/** `frequency` together with `frequencyMax` is a range. */
function span(
  repeat: Sent<TimingRepeat>,
  property: 'count' | 'duration' | 'frequency' | 'period',
): Span | undefined {
  const least = decimalText(repeat, property)
  const most = decimalText(repeat, `${property}Max`)
  return least === undefined && most === undefined ? undefined : { least, most }
}

function bounds(repeat: Sent<TimingRepeat>): TimingPart[] {
  const { low, high } = element(repeat.boundsRange)
  const length = boundsLength(repeat.boundsDuration) ?? boundsLength(low, high)
  if (length) return [length]
  const written = amountText(repeat.boundsDuration) ?? rangeText(repeat.boundsRange)
  if (written !== undefined) return [{ kind: 'bounds-text', text: written }]
  const period = element(repeat.boundsPeriod)
  const [start, end] = [text(period.start), text(period.end)]
  return start === undefined && end === undefined ? [] : [{ kind: 'bounds-period', start, end }]
}

/** A length whose unit is a UCUM code and not a word of the source's. */
function boundsLength(
  ...ends: readonly (Untrusted<Duration> | undefined)[]
): TimingPart | undefined {
  const [least, most = least] = ends.map(quantityValue)
  const unit = least?.ucum
  const isCoded = [least, most].every(
    (end) => end && end.comparator === undefined && end.unit === unit && end.ucum === unit,
  )
  if (!least || unit === undefined || !isCoded) return undefined
  const length = { least: least.text, most: ends.length > 1 ? most?.text : undefined }
  return { kind: 'bounds-length', length, unit }
}
