import type { Timing, TimingRepeat } from 'fhir/r4'
import { takeConcept, takeStrayText } from '#src/r4/take-concept.ts'
import { takePeriod, type SentPeriod } from '#src/r4/take-period.ts'
import {
  setFate,
  takeDigits,
  takeElement,
  takeText,
  takeTexts,
  type NameOf,
  type Tracked,
} from '#src/r4/tracked-element.ts'
import { takeLength, takeLengthRange, type Length, type Span } from './take-length.ts'

/** One part of a Timing, with codes as codes: the words for them depend on the reader's language. */
export type TimingPart =
  /** Timing.code in the source's words, such as `BID`. */
  | { readonly kind: 'code'; readonly text: string }
  | Frequency
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
  /** How long altogether. */
  | { readonly kind: 'bounds-length'; readonly length: Length }
  | { readonly kind: 'bounds-period'; readonly period: SentPeriod }
  | { readonly kind: 'events'; readonly dates: readonly string[] }

/** `times` in every `period` of `unit` (https://hl7.org/fhir/R4/valueset-units-of-time.html). */
export interface Frequency {
  readonly kind: 'frequency'
  readonly times: Span | undefined
  readonly period: Span | undefined
  readonly unit: string | undefined
}

/** DSTU2 has `periodUnits` and `durationUnits`: https://hl7.org/fhir/DSTU2/datatypes.html#Timing */
type AnyRepeat = TimingRepeat & { periodUnits?: string; durationUnits?: string }

/**
 * Everything that a Timing says, and nothing that it does not: a period without a frequency is not "once". A string in
 * the place of a Timing is its code. https://hl7.org/fhir/R4/datatypes.html#Timing
 */
export function timingParts<T>(from: Tracked<T>, name: NameOf<Timing, T>): TimingPart[] {
  const timing = takeElement(from, name) as Tracked<Timing> | undefined
  if (!timing) {
    const written = takeStrayText(from, name)
    return written === undefined ? [] : [{ kind: 'code', text: written }]
  }
  const code = takeConcept(timing, 'code')
  const repeat = takeElement(timing, 'repeat') as Tracked<AnyRepeat> | undefined
  const dates = takeTexts(timing, 'event')
  return [
    ...(repeat ? repeatParts(repeat) : []),
    ...(code === undefined ? [] : [{ kind: 'code', text: code } as const]),
    ...(dates.length > 0 ? [{ kind: 'events', dates } as const] : []),
  ]
}

function repeatParts(repeat: Tracked<AnyRepeat>): TimingPart[] {
  const [days, hours] = [takeTexts(repeat, 'dayOfWeek'), takeTexts(repeat, 'timeOfDay')]
  const [when, offset] = [takeTexts(repeat, 'when'), takeDigits(repeat, 'offset')]
  const bounds = [takeLength(repeat, 'boundsDuration'), takeLengthRange(repeat, 'boundsRange')]
  const boundsPeriod = takePeriod(repeat, 'boundsPeriod')
  const times = span(repeat, 'count')
  const parts: (TimingPart | undefined)[] = [
    frequency(repeat),
    days.length > 0 ? { kind: 'days', codes: days } : undefined,
    hours.length > 0 ? { kind: 'times-of-day', times: hours } : undefined,
    when.length > 0 || offset !== undefined ? { kind: 'when', codes: when, offset } : undefined,
    duration(repeat),
    ...bounds.map((each) => each && ({ kind: 'bounds-length', length: each } as const)),
    boundsPeriod && { kind: 'bounds-period', period: boundsPeriod },
    times && { kind: 'count', times },
  ]
  return parts.filter((part) => part !== undefined)
}

/** Of a frequency that holds a malformed value nothing is taken: the rest of it would read as the whole. */
function frequency(repeat: Tracked<AnyRepeat>): TimingPart | undefined {
  const areReadable = [isReadable(repeat, 'frequency'), isReadable(repeat, 'period')]
  if (areReadable.includes(false)) return undefined
  const [times, period] = [span(repeat, 'frequency'), span(repeat, 'period')]
  if (!times && !period) return undefined
  return { kind: 'frequency', times, period, unit: period && takeUnit(repeat, 'period') }
}

function duration(repeat: Tracked<AnyRepeat>): TimingPart | undefined {
  const length = span(repeat, 'duration')
  return length && { kind: 'duration', length, unit: takeUnit(repeat, 'duration') }
}

function takeUnit(repeat: Tracked<AnyRepeat>, of: 'duration' | 'period'): string | undefined {
  return takeText(repeat, `${of}Unit`) ?? takeText(repeat, `${of}Units`)
}

type Spanned = 'count' | 'duration' | 'frequency' | 'period'

/** `frequency` together with `frequencyMax` is a range. */
function span(repeat: Tracked<AnyRepeat>, property: Spanned): Span | undefined {
  if (!isReadable(repeat, property)) return undefined
  const least = takeDigits(repeat, property)
  const most = takeDigits(repeat, `${property}Max`)
  return least === undefined && most === undefined ? undefined : { least, most }
}

function isReadable(repeat: Tracked<AnyRepeat>, property: Spanned): boolean {
  const numbers = [property, `${property}Max`] as const
  const units =
    property === 'period' || property === 'duration'
      ? ([`${property}Unit`, `${property}Units`] as const)
      : []
  const malformed = [
    ...numbers.filter((name) => typeof (repeat.json[name] ?? 0) !== 'number'),
    ...units.filter((name) => typeof (repeat.json[name] ?? '') !== 'string'),
  ]
  for (const name of malformed) setFate(repeat, name, 'malformed')
  return malformed.length === 0
}
