import type { Quantity, Range, Ratio } from 'fhir/r4'
import { canonicalSystem, codeSystems } from './code-systems.ts'
import {
  setAside,
  setFate,
  takeDigits,
  takeElement,
  takeText,
  type NameOf,
  type Tracked,
} from './tracked-element.ts'

/** A quantity in the source's own digits and unit. */
export interface Amount {
  readonly text: string
  readonly digits: string
  readonly comparator: string | undefined
  /** As it is shown. */
  readonly unit: string | undefined
  /** The code, when it is a UCUM code. */
  readonly ucum: string | undefined
}

/**
 * Undefined when there is no number, or when a comparator or unit cannot be read: without it the number is another.
 * Then nothing of the quantity is taken.
 */
export function takeAmount<T>(from: Tracked<T>, name: NameOf<Quantity, T>): Amount | undefined {
  const quantity = takeElement(from, name) as Tracked<Quantity> | undefined
  if (!quantity || !isReadable(quantity)) return undefined
  const digits = takeDigits(quantity, 'value')
  if (digits === undefined) return undefined
  const comparator = takeText(quantity, 'comparator')
  const written = takeText(quantity, 'unit')
  const code = takeText(quantity, 'code')
  const { system } = quantity.json
  const isUcum = typeof system === 'string' && canonicalSystem(system) === codeSystems.ucum
  const unit = written ?? (isUcum ? ucumWords(code) : code)
  setAside(quantity, 'system')
  // The code is in the row only where it is the unit, letter by letter.
  if (code !== undefined && unit !== code) setAside(quantity, 'code')
  return {
    text: `${comparator ?? ''}${digits}${unit === undefined ? '' : withSpace(unit)}`,
    digits,
    comparator,
    unit,
    ucum: isUcum ? code : undefined,
  }
}

function isReadable(quantity: Tracked<Quantity>): boolean {
  const malformed = (['comparator', 'unit'] as const).filter(
    (name) => typeof (quantity.json[name] ?? '') !== 'string',
  )
  for (const name of malformed) setFate(quantity, name, 'malformed')
  return malformed.length === 0
}

/** `1` is the unit of a bare number; the braces of an annotation (`{tbl}`) are not part of its word. */
function ucumWords(code: string | undefined): string | undefined {
  return code === '1' ? undefined : code?.replace(/^\{(.+)\}$/, '$1')
}

/** A unit that begins with a digit may not be read as more digits: `2 × 5 mg tablet`. */
function withSpace(unit: string): string {
  return /^[\d.,]/.test(unit) ? ` × ${unit}` : ` ${unit}`
}

export interface AmountRange {
  readonly text: string
  readonly low: Amount | undefined
  readonly high: Amount | undefined
}

/** A missing end is an ellipsis. */
export function takeRange<T>(from: Tracked<T>, name: NameOf<Range, T>): AmountRange | undefined {
  const range = takeElement(from, name) as Tracked<Range> | undefined
  const low = range && takeAmount(range, 'low')
  const high = range && takeAmount(range, 'high')
  const text = joined(low, ' – ', high)
  return text === undefined ? undefined : { text, low, high }
}

export interface AmountRatio {
  readonly text: string
  readonly numerator: Amount | undefined
  readonly denominator: Amount | undefined
}

/** A missing part is an ellipsis. */
export function takeRatio<T>(from: Tracked<T>, name: NameOf<Ratio, T>): AmountRatio | undefined {
  const ratio = takeElement(from, name) as Tracked<Ratio> | undefined
  const numerator = ratio && takeAmount(ratio, 'numerator')
  const denominator = ratio && takeAmount(ratio, 'denominator')
  const text = joined(numerator, ' / ', denominator)
  return text === undefined ? undefined : { text, numerator, denominator }
}

function joined(
  first: Amount | undefined,
  between: string,
  second: Amount | undefined,
): string | undefined {
  if (first === undefined && second === undefined) return undefined
  return `${first?.text ?? '…'}${between}${second?.text ?? '…'}`
}
