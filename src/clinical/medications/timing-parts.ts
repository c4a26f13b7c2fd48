import type { Timing, TimingRepeat } from 'fhir/r4'
import { amountText, rangeText } from '#src/r4/amount-text.ts'
import { conceptName } from '#src/r4/codeable-concept.ts'
import { decimalText } from '#src/r4/decimal.ts'
import { element, type Sent, type Untrusted } from '#src/r4/sent.ts'
import { text, texts } from '#src/r4/text.ts'

export type TimingPart =
  /** A timing code, or an element of the timing labelled with its R4 name: `BID`, `mon, thu`, `count 3`. */
  | { readonly kind: 'timing-code'; readonly text: string }
  /** `frequency` times every `period` `unit` (a UCUM unit of time), in the source's digits; ranges as `4–6`. */
  | {
      readonly kind: 'frequency'
      readonly frequency: string
      readonly period: string
      readonly unit: string
    }

/**
 * Everything that a Timing says, and nothing that it does not: a period without a frequency is not "once".
 * https://hl7.org/fhir/R4/datatypes.html#Timing
 */
export function timingParts(timing: Untrusted<Timing> | undefined): TimingPart[] {
  const { code, repeat: sentRepeat, event } = element(timing)
  const repeat = element(sentRepeat)
  return [
    ...asTexts([conceptName(code)]),
    ...frequency(repeat),
    ...asTexts([
      texts(repeat.dayOfWeek).join(', '),
      texts(repeat.timeOfDay).join(', '),
      texts(repeat.when).join(', '),
      labelled('offset', decimalText(repeat, 'offset'), 'min'),
      labelled('count', numberOrRange(repeat, 'count')),
      labelled('duration', numberOrRange(repeat, 'duration'), text(repeat.durationUnit)),
      labelled('bounds', bounds(repeat)),
      texts(event).join(', '),
    ]),
  ]
}

function frequency(repeat: Sent<TimingRepeat>): TimingPart[] {
  const times = numberOrRange(repeat, 'frequency')
  const period = numberOrRange(repeat, 'period')
  const unit = text(repeat.periodUnit)
  if (times !== undefined && period !== undefined && unit !== undefined)
    return [{ kind: 'frequency', frequency: times, period, unit }]
  return asTexts([labelled('frequency', times), labelled('period', period, unit)])
}

/** `frequency` together with `frequencyMax` is a range. */
function numberOrRange(
  repeat: Sent<TimingRepeat>,
  property: 'count' | 'duration' | 'frequency' | 'period',
): string | undefined {
  const least = decimalText(repeat, property)
  const most = decimalText(repeat, `${property}Max`)
  return most === undefined ? least : `${least ?? '…'}–${most}`
}

function bounds(repeat: Sent<TimingRepeat>): string | undefined {
  const { start, end } = element(repeat.boundsPeriod)
  const ends = [text(start), text(end)]
  const period = ends.some(Boolean) ? ends.map((each) => each ?? '…').join(' – ') : undefined
  return amountText(repeat.boundsDuration) ?? rangeText(repeat.boundsRange) ?? period
}

function labelled(label: string, value: string | undefined, unit?: string): string | undefined {
  return value && [label, value, unit].filter(Boolean).join(' ')
}

function asTexts(values: readonly (string | undefined)[]): TimingPart[] {
  return values.filter(Boolean).map((each) => ({ kind: 'timing-code', text: each ?? '' }))
}
