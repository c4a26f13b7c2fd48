import { FhirFailure } from '../answers/fhir-failure.ts'
import { compareDecimals, decimal, impliedRange, tenthAround, type Decimal } from './decimal.ts'
import { splitUnescaped, unescaped } from './escaping.ts'
import type { SearchType } from './search-type.ts'

/** A Quantity as bounds: both are the value, or one is missing if it has a comparator. */
export interface QuantityValue {
  readonly low: Decimal | undefined
  readonly high: Decimal | undefined
  /** Whether the bound itself is excluded, as for `<` and `>`. */
  readonly isOpen: boolean
  readonly number: number
  readonly unit: string | undefined
  readonly system: string | undefined
  readonly code: string | undefined
}

/**
 * `[prefix][number]|[system]|[code]`. Without a prefix the number is a range given by its digits; with gt, lt, ge, le,
 * sa or eb it is exact. Units are never converted.
 * https://hl7.org/fhir/R4/search.html#3.1.1.4.11 and #3.1.1.4.6
 */
export const quantityType: SearchType<QuantityValue> = {
  type: 'quantity',
  modifiers: [],
  matching(asked) {
    const parts = splitUnescaped(asked, '|').map(unescaped)
    const [number = '', system = '', code = ''] = parts
    const [, prefix = 'eq', digits = ''] = /^(eq|ne|gt|lt|ge|le|sa|eb|ap)?(.*)$/s.exec(number) ?? []
    const wanted = decimal(digits)
    if (!wanted || (parts.length !== 1 && parts.length !== 3))
      throw new FhirFailure(400, 'value', `"${asked}" is not a number or number|system|code`)
    const isInRange = rangeTest(prefix, wanted)
    const isUnit = unitTest(system, code)
    return (value) => isUnit(value) && isInRange(value)
  },
  key: ({ number, low, high, isOpen, unit, system, code }) =>
    JSON.stringify([number, !low, !high, isOpen, unit, system, code]),
  sortKey: ({ number }) => number,
}

function unitTest(system: string, code: string): (value: QuantityValue) => boolean {
  if (system === '' && code === '') return () => true
  // `||mg` matches "either the code or the stated human unit".
  if (system === '') return (value) => value.code === code || value.unit === code
  return (value) => value.system === system && (code === '' || value.code === code)
}

/** A value with a comparator is a range: `<5` is everything below 5. https://hl7.org/fhir/R4/search.html#3.1.1.4.5 */
function rangeTest(prefix: string, wanted: Decimal): (value: QuantityValue) => boolean {
  const [low, high] = prefix === 'ap' ? tenthAround(wanted) : impliedRange(wanted)
  const isWithin = (value: QuantityValue) =>
    value.low !== undefined &&
    value.high !== undefined &&
    compareDecimals(value.low, low) >= 0 &&
    compareDecimals(value.high, high) < 0
  switch (prefix) {
    case 'ne':
      return (value) => !isWithin(value)
    case 'gt':
      return ({ high: top }) => !top || compareDecimals(top, wanted) > 0
    case 'lt':
      return ({ low: bottom }) => !bottom || compareDecimals(bottom, wanted) < 0
    case 'ge':
      return (value) => reachesUpTo(value, wanted)
    case 'le':
      return (value) => reachesDownTo(value, wanted)
    case 'sa':
      return (value) => !reachesDownTo(value, wanted)
    case 'eb':
      return (value) => !reachesUpTo(value, wanted)
    case 'ap':
      return (value) => reachesUpTo(value, low) && reachesDownTo(value, high)
    default:
      return isWithin
  }
}

function reachesUpTo({ high, isOpen }: QuantityValue, wanted: Decimal): boolean {
  if (!high) return true
  const order = compareDecimals(high, wanted)
  return order > 0 || (order === 0 && !isOpen)
}

function reachesDownTo({ low, isOpen }: QuantityValue, wanted: Decimal): boolean {
  if (!low) return true
  const order = compareDecimals(low, wanted)
  return order < 0 || (order === 0 && !isOpen)
}
