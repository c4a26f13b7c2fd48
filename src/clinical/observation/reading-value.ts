import { conceptName } from '#src/r4/codeable-concept.ts'
import { decimalText } from '#src/r4/decimal.ts'
import { quantityValue } from '#src/r4/quantity.ts'
import { record, records, text, type Json } from '#src/r4/record.ts'
import { absentReason } from '#src/r4/data-absent-reason.ts'
import type { ReadingStatus, ReadingValue } from './reading-type.ts'

/**
 * The value of an Observation or component, whichever value[x] it came in. Zero is a value. Two of them break
 * R4, and neither is then chosen over the other.
 */
export function readingValue(holder: Json, status: ReadingStatus): ReadingValue {
  const properties = Object.keys(holder).filter((key) => /^value[A-Z]/.test(key))
  const [property, ...more] = properties
  if (property !== undefined) {
    const type = properties.map((each) => each.slice('value'.length)).join(', ')
    const sent = more.length === 0 ? sentValue(holder, property) : undefined
    return sent ?? { kind: 'unsupported', type }
  }
  const reason = reasonForAbsence(holder)
  if (reason !== undefined) return { kind: 'absent', reason }
  const members = records(holder['hasMember']).length
  if (members > 0) return { kind: 'panel', members }
  const isPending = status === 'registered' || status === 'preliminary'
  return isPending ? { kind: 'pending' } : { kind: 'not-sent' }
}

function sentValue(holder: Json, property: string): ReadingValue | undefined {
  const value = holder[property]
  switch (property) {
    case 'valueQuantity':
      return quantityReading(value)
    case 'valueCodeableConcept': {
      const reason = records(record(value)['coding']).map(absentReason).find(isSaid)
      const words = conceptName(value)
      if (words !== undefined) return { kind: 'text', text: words }
      return reason === undefined ? undefined : { kind: 'absent', reason }
    }
    case 'valueString':
    case 'valueTime':
    case 'valueDateTime':
      return worded(text(value))
    case 'valueBoolean':
      return typeof value === 'boolean' ? { kind: 'text', text: String(value) } : undefined
    case 'valueInteger':
      return worded(decimalText(holder, property))
    case 'valueRange':
      return worded(joined(value, 'low', 'high', ' – '))
    case 'valueRatio':
      return worded(joined(value, 'numerator', 'denominator', ':'))
    case 'valuePeriod':
      return worded(
        [record(value)['start'], record(value)['end']].map((end) => text(end) ?? '…').join(' – '),
      )
    default:
      return undefined
  }
}

/** A Quantity without a number may still hold a unit or a reason; it is then no number. */
function quantityReading(value: unknown): ReadingValue | undefined {
  const quantity = quantityValue(value)
  if (quantity) return { kind: 'quantity', quantity }
  const reason = absentReason(record(value)['_value']) ?? absentReason(value)
  return reason === undefined ? undefined : { kind: 'absent', reason }
}

function worded(words: string | undefined): ReadingValue | undefined {
  return words === undefined ? undefined : { kind: 'text', text: words }
}

function joined(
  value: unknown,
  first: string,
  second: string,
  between: string,
): string | undefined {
  const parts = [record(value)[first], record(value)[second]].map((part) => {
    const quantity = quantityValue(part)
    return (
      quantity &&
      [quantity.comparator ?? '', quantity.text, quantity.unit && ` ${quantity.unit}`].join('')
    )
  })
  if (parts.every((part) => part === undefined)) return undefined
  return parts.map((part) => part ?? '…').join(between)
}

/** `dataAbsentReason`, or the extension of that name on a primitive value that was not sent (`_valueString`). */
export function reasonForAbsence(holder: Json): string | undefined {
  const primitives = Object.keys(holder).filter((key) => /^_value[A-Z]/.test(key))
  return (
    conceptName(holder['dataAbsentReason']) ??
    primitives.map((key) => absentReason(holder[key])).find(isSaid)
  )
}

function isSaid(words: string | undefined): words is string {
  return words !== undefined
}
