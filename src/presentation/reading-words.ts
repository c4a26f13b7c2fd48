import type {
  Interpretation,
  Reading,
  ReadingValue,
} from '#src/clinical/observation/reading-type.ts'
import type { QuantityValue } from '#src/r4/quantity.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { formatDayAndTime, readerOffsetAt, type Locale } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { FlagKind } from '#src/ui/flag-mark.tsx'
import { ownRange } from './own-range.ts'

/** Readings put into words and marks; the digits, units and names stay the source's. */

export function quantityText({ comparator, text }: QuantityValue): string {
  return `${comparator ?? ''}${text}`
}

/** A value as one text without its unit. */
export function valueText(value: ReadingValue, words: Messages): string {
  switch (value.kind) {
    case 'quantity':
      return quantityText(value.quantity)
    case 'text':
      return value.text
    case 'absent':
      return words.values.absent(value.reason)
    case 'pending':
      return words.values.pending
    case 'not-sent':
      return words.values.notSent
    case 'panel':
      return words.values.panel(value.members)
    case 'unsupported':
      return words.values.unsupported(value.type)
  }
}

/** The unit to show; UCUM's annotation braces around a whole unit are taken off (`{score}` is shown as `score`). */
export function unitText(value: ReadingValue): string {
  if (value.kind !== 'quantity') return ''
  const unit = value.quantity.unit ?? ''
  return /^\{.*\}$/.test(unit) ? unit.slice(1, -1) : unit
}

export interface Flag {
  readonly kind: FlagKind
  readonly code: string
  readonly label: string
}

/** Every flag of a reading: the source's, or that a value lies outside the one range sent, or that nothing judged it. */
export function flagsOf(reading: Reading, words: Messages): Flag[] {
  if (reading.interpretations.length > 0) return reading.interpretations.map(sentFlag)
  if (reading.outsideRange !== undefined) {
    const kind = reading.outsideRange === 'above' ? 'outside-above' : 'outside-below'
    return [{ kind, code: '', label: words.values.outside[reading.outsideRange] }]
  }
  const { value } = reading
  if (value.kind !== 'quantity') return []
  const isJudged = ownRange(reading) && value.quantity.comparator === undefined
  if (isJudged) return []
  const label =
    reading.ranges.length === 0 ? words.values.notJudgedLong : words.values.rangeNotComparable
  return [{ kind: 'not-judged', code: '', label }]
}

/** Whether a flag must stand beside the value even where room is short: "not judged" may wait for the table. */
export function isFlagged({
  interpretations,
  outsideRange,
}: Pick<Reading, 'interpretations' | 'outsideRange'>): boolean {
  return interpretations.length > 0 || outsideRange !== undefined
}

function sentFlag({ code, text, severity, direction }: Interpretation): Flag {
  const kinds = { high: 'critical-high', low: 'critical-low' } as const
  const kind = severity === 'critical' ? (direction ? kinds[direction] : 'critical') : severity
  return { kind, code, label: text }
}

export type Tone = 'plain' | 'high' | 'low' | 'critical' | 'abnormal'

/** The gravest tone among the source's own flags. */
export function toneOf({ interpretations }: Pick<Reading, 'interpretations'>): Tone {
  const order = ['critical', 'high', 'low', 'abnormal'] as const
  return order.find((tone) => interpretations.some(({ severity }) => severity === tone)) ?? 'plain'
}

export function momentText(date: FhirDateTime, locale: Locale): string {
  return formatDayAndTime(date, locale, readerOffsetAt(date.earliest))
}

/** When it was measured, or that this was not sent. */
export function whenText(reading: Reading, locale: Locale, words: Messages): string {
  if (!reading.effective) {
    return reading.effectiveText === undefined
      ? words.values.undated
      : words.values.undatedText(reading.effectiveText)
  }
  const start = momentText(reading.effective, locale)
  return reading.effectiveEnd ? `${start} – ${momentText(reading.effectiveEnd, locale)}` : start
}

/** The ranges as sent, alternatives by semicolon; with their unit where it is not the value's. */
export function rangeText(reading: Reading): string {
  return reading.ranges
    .map(({ low, high, text, qualifiers }) => {
      const numbers =
        low && high
          ? `${quantityText(low)}–${quantityText(high)}`
          : low
            ? `≥ ${quantityText(low)}`
            : high
              ? `≤ ${quantityText(high)}`
              : ''
      const unit = rangeUnit(reading.value, low ?? high)
      return [numbers, unit, text, qualifiers.length > 0 ? `(${qualifiers.join(', ')})` : '']
        .filter(Boolean)
        .join(' ')
    })
    .join('; ')
}

function rangeUnit(value: ReadingValue, end: QuantityValue | undefined): string {
  const unit = end?.unit ?? ''
  return value.kind === 'quantity' && value.quantity.unit === unit ? '' : unit
}
