import type { CodeableConcept, Element, ObservationComponent, Period, Quantity } from 'fhir/r4'
import { rangeText, ratioText } from '#src/r4/amount-text.ts'
import { isJsonObject } from '#src/json-object.ts'
import { asSent } from '#src/r4/as-sent.ts'
import { conceptName } from '#src/r4/codeable-concept.ts'
import { absentReason } from '#src/r4/data-absent-reason.ts'
import { decimalText } from '#src/r4/decimal.ts'
import { quantityValue } from '#src/r4/quantity.ts'
import { element, elements, sent, type Sent, type Untrusted } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import { conceptAbsence, isAbsence } from './absence-words.ts'
import type { ReadingStatus, ReadingValue } from './reading-type.ts'

/**
 * The value of an Observation or component, whatever the type of value[x]. Zero is a value. Two values break R4, and
 * neither is preferred; a value in the wrong form is shown as it was sent. https://hl7.org/fhir/R4/formats.html#choice
 * @param members how many members an Observation has; a component has none
 */
export function readingValue(
  holder: Sent<ObservationComponent>,
  status: ReadingStatus,
  members: number,
): ReadingValue {
  const [property, ...more] = valueProperties(holder)
  const reason = reasonForAbsence(holder)
  if (property !== undefined && more.length === 0) {
    const value = valueOf(holder, property)
    if (value) return value
    if (reason === undefined || !isEmptyValue(holder, property))
      return malformedValue(sentValue(holder, property), isEmptyValue(holder, property))
  }
  if (property !== undefined && more.length > 0) {
    const all = [property, ...more].map((each) => `${each} ${asSent(sentValue(holder, each))}`)
    return { kind: 'malformed', text: all.join(', '), unit: undefined, isEmpty: false }
  }
  if (reason !== undefined) return { kind: 'absent', reason }
  if (members > 0) return { kind: 'panel', members }
  const isPending = status === 'registered' || status === 'preliminary'
  return isPending ? { kind: 'pending' } : { kind: 'not-sent' }
}

/** `dataAbsentReason`, or the extension of that name on the companion of a missing primitive (`_valueString`). */
export function reasonForAbsence(holder: Sent<ObservationComponent>): string | undefined {
  const companions = Object.entries(holder).filter(([name]) => /^_value[A-Z]/.test(name))
  return (
    conceptName(holder.dataAbsentReason) ??
    companions.map(([, value]) => absentReason(sent<Element>(value))).find(isDefined)
  )
}

export function hasValue(holder: Sent<ObservationComponent>): boolean {
  return valueProperties(holder).length > 0
}

function sentValue(holder: Sent<ObservationComponent>, property: string): unknown {
  return Object.entries(holder).find(([name]) => name === property)?.[1]
}

/** Whether a value was opened and nothing put into it, so that the reason for its absence is what was meant. */
function isEmptyValue(holder: Sent<ObservationComponent>, property: string): boolean {
  const value = sentValue(holder, property)
  if (!isJsonObject(value))
    return value === null || (typeof value === 'string' && value.trim() === '')
  return property === 'valueQuantity'
    ? value['value'] === undefined || value['value'] === null
    : Object.keys(value).length === 0
}

/** What was sent, with its unit where that can be read: `"120"` in mmHg. */
function malformedValue(value: unknown, isEmpty: boolean): ReadingValue {
  const { unit, value: number, ...others } = element(value as Untrusted<Quantity>)
  const isNumberAlone =
    number !== undefined && Object.keys(others).every((name) => ['system', 'code'].includes(name))
  return isNumberAlone && (unit === undefined || typeof unit === 'string')
    ? { kind: 'malformed', text: asSent(number), unit: text(unit) ?? text(others.code), isEmpty }
    : { kind: 'malformed', text: asSent(value), unit: undefined, isEmpty }
}

/** `value` alone is no element of R4, but a value all the same. */
function valueProperties(holder: Sent<ObservationComponent>): string[] {
  return Object.keys(holder).filter((name) => /^value([A-Z]|$)/.test(name))
}

function valueOf(holder: Sent<ObservationComponent>, property: string): ReadingValue | undefined {
  switch (property) {
    case 'valueQuantity':
      return quantityReading(holder.valueQuantity)
    case 'valueCodeableConcept':
      return conceptReading(holder.valueCodeableConcept)
    case 'valueString':
      return wordsReading(text(holder.valueString))
    case 'valueTime':
      return asText(text(holder.valueTime))
    case 'valueDateTime':
      return asText(text(holder.valueDateTime))
    case 'valueBoolean':
      return typeof holder.valueBoolean === 'boolean'
        ? { kind: 'boolean', isTrue: holder.valueBoolean }
        : undefined
    case 'valueInteger':
      return asText(decimalText(holder, 'valueInteger'))
    case 'valueRange':
      return areRead(element(holder.valueRange)) ? asText(rangeText(holder.valueRange)) : undefined
    case 'valueRatio':
      return areRead(element(holder.valueRatio))
        ? asText(ratioText(holder.valueRatio, ':'))
        : undefined
    case 'valuePeriod':
      return asText(periodText(holder.valuePeriod))
    default:
      return property !== 'value' && isJsonObject(sentValue(holder, property))
        ? { kind: 'unsupported', type: property.slice('value'.length) }
        : undefined
  }
}

/** Whether every limit or part that was sent is a quantity: one that cannot be read must not look like none. */
function areRead(parts: {
  readonly low?: Untrusted<Quantity>
  readonly high?: Untrusted<Quantity>
  readonly numerator?: Untrusted<Quantity>
  readonly denominator?: Untrusted<Quantity>
}): boolean {
  return [parts.low, parts.high, parts.numerator, parts.denominator].every(
    (each) => each === undefined || quantityValue(each) !== undefined,
  )
}

/** A Quantity without a number may still carry a reason for that; it is then not a number. */
function quantityReading(value: Untrusted<Quantity> | undefined): ReadingValue | undefined {
  const quantity = quantityValue(value)
  if (quantity) return { kind: 'quantity', quantity }
  return asAbsent(absentReason(element(value)._value) ?? absentReason(value))
}

function conceptReading(value: Untrusted<CodeableConcept> | undefined): ReadingValue | undefined {
  const absence = conceptAbsence(value)
  if (absence !== undefined) return asAbsent(absence)
  const reasons = elements(element(value).coding).map(absentReason)
  return asText(conceptName(value)) ?? asAbsent(reasons.find(isDefined))
}

function wordsReading(words: string | undefined): ReadingValue | undefined {
  return words !== undefined && isAbsence(words) ? asAbsent(words) : asText(words)
}

function periodText(period: Untrusted<Period> | undefined): string | undefined {
  const { start, end } = element(period)
  if (text(start) === undefined && text(end) === undefined) return undefined
  return [start, end].map((each) => text(each) ?? '…').join(' – ')
}

function asText(value: string | undefined): ReadingValue | undefined {
  return value === undefined ? undefined : { kind: 'text', text: value }
}

function asAbsent(reason: string | undefined): ReadingValue | undefined {
  return reason === undefined ? undefined : { kind: 'absent', reason }
}

function isDefined(value: string | undefined): value is string {
  return value !== undefined
}
