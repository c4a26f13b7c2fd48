import { conceptName } from '#src/r4/codeable-concept.ts'
import { decimalText } from '#src/r4/decimal.ts'
import { record, text, texts, type Json } from '#src/r4/record.ts'
import { amountText, rangeText } from './amount-text.ts'

export type TimingPart =
  /** A timing code, or an element of the timing under its R4 name: `BID`, `mon, thu`, `count 3`. */
  | { readonly kind: 'timing-code'; readonly text: string }
  /** `frequency` times every `period` `unit` (UCUM time unit), in the digits sent; a span as `4–6`. */
  | {
      readonly kind: 'frequency'
      readonly frequency: string
      readonly period: string
      readonly unit: string
    }

/** Everything that a Timing says, and nothing that it does not: a period alone is not "once". R4 Timing. */
export function timingParts(timing: unknown): TimingPart[] {
  const sent = record(timing)
  const repeat = record(sent['repeat'])
  const words = [
    texts(repeat['dayOfWeek']).join(', '),
    texts(repeat['timeOfDay']).join(', '),
    texts(repeat['when']).join(', '),
    named('offset', decimalText(repeat, 'offset'), 'min'),
    named('count', span(repeat, 'count')),
    named('duration', span(repeat, 'duration'), text(repeat['durationUnit'])),
    named('bounds', bounds(repeat)),
    texts(sent['event']).join(', '),
  ]
  return [...worded([conceptName(sent['code'])]), ...frequency(repeat), ...worded(words)]
}

function frequency(repeat: Json): TimingPart[] {
  const times = span(repeat, 'frequency')
  const period = span(repeat, 'period')
  const unit = text(repeat['periodUnit'])
  if (times !== undefined && period !== undefined && unit !== undefined)
    return [{ kind: 'frequency', frequency: times, period, unit }]
  return worded([named('frequency', times), named('period', period, unit)])
}

/** `frequency` with `frequencyMax` is a span from the one to the other. */
function span(repeat: Json, property: string): string | undefined {
  const least = decimalText(repeat, property)
  const most = decimalText(repeat, `${property}Max`)
  return most === undefined ? least : `${least ?? '…'}–${most}`
}

function bounds(repeat: Json): string | undefined {
  const { start, end } = record(repeat['boundsPeriod'])
  const ends = [text(start), text(end)]
  const period = ends.some(Boolean) ? ends.map((each) => each ?? '…').join(' – ') : undefined
  return amountText(repeat['boundsDuration']) ?? rangeText(repeat['boundsRange']) ?? period
}

function named(element: string, sent: string | undefined, unit?: string): string | undefined {
  return sent && [element, sent, unit].filter(Boolean).join(' ')
}

function worded(words: readonly (string | undefined)[]): TimingPart[] {
  return words.filter(Boolean).map((each) => ({ kind: 'timing-code', text: each ?? '' }))
}
