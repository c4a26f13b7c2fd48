import type {
  Interpretation,
  Reading,
  ReadingValue,
} from '#src/clinical/observation/reading-type.ts'
import type { QuantityValue } from '#src/r4/quantity.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { formatDayAndTime, readerOffsetAt } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import { ownWord } from '#src/messages/own-word.ts'
import type { FlagKind } from '#src/ui/flag-mark.tsx'

/** Readings as text and marks. Digits, units and names are the source's. */

export function quantityText({ comparator, text }: QuantityValue): string {
  return `${comparator ?? ''}${text}`
}

/** A value as text, without its unit. */
export function valueText(value: ReadingValue, t: Messages): string {
  switch (value.kind) {
    case 'quantity':
      return quantityText(value.quantity)
    case 'text':
      return value.text
    case 'boolean':
      return value.isTrue ? t.values.true : t.values.false
    case 'absent':
      return ownWord(t.values.absentReasons, value.reason) ?? value.reason
    case 'pending':
      return t.values.pending
    case 'not-sent':
      return t.values.notSent
    case 'panel':
      return t.values.panelOf(value.members)
    case 'unsupported':
      return t.values.unsupported(value.type)
    case 'malformed':
      return t.values.malformed(value.text)
  }
}

/** The value, or that the result was cancelled where it has none. */
export function resultText(
  { status, value }: Pick<Reading, 'status' | 'value'>,
  t: Messages,
): string {
  return status === 'cancelled' && !isOwnValue(value)
    ? t.values.statuses.cancelled
    : valueText(value, t)
}

/** Whether there is a value, and not words in its place, such as "pending". */
export function isOwnValue({ kind }: ReadingValue): boolean {
  return kind === 'quantity' || kind === 'text' || kind === 'boolean'
}

export function unitText(value: ReadingValue): string {
  return plainUnit(sentUnit(value) ?? '')
}

/** A unit without the braces that UCUM puts around an annotation: `{score}` is shown as `score`. */
export function plainUnit(unit: string): string {
  return /^\{.*\}$/.test(unit) ? unit.slice(1, -1) : unit
}

function sentUnit(value: ReadingValue): string | undefined {
  if (value.kind === 'malformed') return value.unit
  return value.kind === 'quantity' ? value.quantity.unit : undefined
}

export interface Flag {
  readonly kind: FlagKind
  readonly code: string
  readonly label: string
}

/** The flags of a reading: the source's interpretations, or what its own range says, or that nothing judged it. */
export function flagsOf(
  { judgement, interpretations }: Pick<Reading, 'judgement' | 'interpretations'>,
  { values }: Messages,
): Flag[] {
  switch (judgement) {
    case 'interpreted':
      return interpretations.map(interpretationFlag)
    case 'outside-above':
      return [{ kind: judgement, code: '', label: values.above }]
    case 'outside-below':
      return [{ kind: judgement, code: '', label: values.below }]
    case 'no-range':
      return [{ kind: 'not-judged', code: '', label: values.notJudged }]
    case 'several-ranges':
      return [{ kind: 'not-judged', code: '', label: values.severalRanges }]
    case 'range-not-comparable':
      return [{ kind: 'not-judged', code: '', label: values.rangeNotComparable }]
    case 'within-range':
    case 'not-a-number':
      return []
  }
}

function interpretationFlag({ code, text, severity, direction }: Interpretation): Flag {
  const kinds = { high: 'critical-high', low: 'critical-low' } as const
  const kind = severity === 'critical' ? (direction ? kinds[direction] : 'critical') : severity
  return { kind, code, label: text }
}

export type Tone = 'plain' | 'high' | 'low' | 'critical' | 'abnormal'

/** The tone of the most severe interpretation. */
export function toneOf({ severity }: Pick<Reading, 'severity'>): Tone {
  return severity === undefined || severity === 'other' ? 'plain' : severity
}

/** @param now leaves the year out where one day alone can be meant */
export function momentText(date: FhirDateTime, t: Messages, now?: number): string {
  return formatDayAndTime(date, t.formats, readerOffsetAt(date.earliest), now)
}

/** When it was measured, or that this is not known. */
export function whenText(reading: Reading, t: Messages): string {
  if (!reading.effective) {
    return reading.effectiveText === undefined
      ? t.values.undated
      : t.values.unreadableDate(reading.effectiveText)
  }
  const { precision, offset } = reading.effective
  const moment = momentText(reading.effective, t)
  const hasZone = precision !== 'time' || offset !== undefined
  const start = hasZone ? moment : t.values.zoneNotSent(moment)
  return reading.effectiveEnd ? t.formats.fromTo(start, momentText(reading.effectiveEnd, t)) : start
}
