import { isObject } from '#sandbox/store/is-object.ts'
import { dateRange, periodRange, type DateRange } from '../search-types/date-range.ts'
import { decimal } from '../search-types/decimal.ts'
import type { QuantityValue } from '../search-types/quantity-type.ts'
import type { ReferenceValue } from '../search-types/reference-type.ts'
import { stringValue, type StringValue } from '../search-types/string-type.ts'
import type { TokenValue } from '../search-types/token-type.ts'
import { elementPath } from './element-path.ts'

/**
 * The values that a search parameter finds in one element, by data type. An element without any counts as missing.
 * https://hl7.org/fhir/R4/search.html#3.1.1.9
 */

const codings = elementPath('coding')
const typeTexts = elementPath('type.text')
const typeCodings = elementPath('type.coding')
const events = elementPath('event')
const boundsPeriods = elementPath('repeat.boundsPeriod')

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
const texts = (values: readonly unknown[]) => values.filter((each) => typeof each === 'string')

/** Of a CodeableConcept or Coding: one value for each coding, and one for the concept's text. */
export function codedValues(element: unknown): readonly TokenValue[] {
  if (!isObject(element)) return []
  const isConcept = element['coding'] !== undefined || element['text'] !== undefined
  const found = isConcept ? codings(element) : [element]
  return [
    ...found.filter(isObject).map(({ system, code, display }) => ({
      system: text(system),
      code: text(code),
      texts: texts([display]),
    })),
    ...texts([element['text']]).map((each) => ({ texts: [each] })),
  ]
}

export function identifierValues(element: unknown): readonly TokenValue[] {
  if (!isObject(element)) return []
  return [
    {
      system: text(element['system']),
      code: text(element['value']),
      texts: texts(typeTexts(element)),
      types: typeCodings(element)
        .filter(isObject)
        .map(({ system, code }) => ({ system: text(system), code: text(code) })),
    },
  ]
}

export function codeValues(system: string): (element: unknown) => readonly TokenValue[] {
  return (element) => texts([element]).map((code) => ({ system, code, isImplied: true }))
}

export function booleanValues(element: unknown): readonly TokenValue[] {
  return typeof element === 'boolean' ? [{ code: String(element) }] : []
}

/** Of a date, dateTime, instant, Period or Timing. Of a Timing "only the outer limits matter": https://hl7.org/fhir/R4/search.html#3.1.1.4.7 */
export function dateValues(element: unknown): readonly DateRange[] {
  if (typeof element === 'string') return [dateRange(element) ?? []].flat()
  if (!isObject(element)) return []
  const limits = [
    ...texts(events(element)).flatMap((event) => dateRange(event) ?? []),
    ...[element, ...boundsPeriods(element)]
      .filter(isObject)
      .flatMap(({ start, end }) => periodRange(start, end) ?? []),
  ]
  if (limits.length === 0) return []
  return [
    {
      low: Math.min(...limits.map(({ low }) => low)),
      high: Math.max(...limits.map(({ high }) => high)),
    },
  ]
}

/** Of a Reference. One to a contained resource cannot be searched by. */
export function referenceValues(element: unknown): readonly ReferenceValue[] {
  if (!isObject(element)) return []
  const literal = text(element['reference'])?.replace(/\/_history\/[^/]+$/, '')
  return [
    {
      reference: literal === undefined || literal.startsWith('#') ? undefined : literal,
      identifier: identifierValues(element['identifier'])[0],
    },
  ]
}

export function stringValues(element: unknown): readonly StringValue[] {
  return texts([element]).map((each) => stringValue(each))
}

export function namePartValues(element: unknown): readonly StringValue[] {
  return texts([element]).map((each) => stringValue(each, true))
}

export function quantityValues(element: unknown): readonly QuantityValue[] {
  if (!isObject(element) || typeof element['value'] !== 'number') return []
  const value = decimal(String(element['value']))
  const comparator = text(element['comparator']) ?? ''
  return [
    {
      low: comparator.startsWith('<') ? undefined : value,
      high: comparator.startsWith('>') ? undefined : value,
      isOpen: comparator === '<' || comparator === '>',
      number: element['value'],
      unit: text(element['unit']),
      system: text(element['system']),
      code: text(element['code']),
    },
  ]
}

export function uriValues(element: unknown): readonly string[] {
  return texts([element])
}
