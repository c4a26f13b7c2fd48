import type { Quantity } from 'fhir/r4'
import { withCapitalLitre } from './capital-litre.ts'
import { canonicalSystem, codeSystems } from './code-systems.ts'
import { decimalText } from './decimal.ts'
import { element, type Untrusted } from './sent.ts'
import { text } from './text.ts'

/** A Quantity as it was sent. `text` is for reading, `number` for drawing and comparing. */
export interface QuantityValue {
  readonly text: string
  readonly number: number
  /**
   * `<`, `<=`, `>=` or `>`: a modifier element, so never dropped from the value.
   * https://hl7.org/fhir/R4/datatypes-definitions.html#Quantity.comparator
   */
  readonly comparator: string | undefined
  /** The unit to show: its text, or the code when only that was sent. */
  readonly unit: string | undefined
  /** The code, when it is a UCUM code; of its two litres always `L`, so that one unit is one code. */
  readonly ucum: string | undefined
}

/** Undefined when there is no number, or a comparator or unit that cannot be read: without it the number is another. */
export function quantityValue(
  quantity: Untrusted<Quantity> | undefined,
): QuantityValue | undefined {
  const sentQuantity = element(quantity)
  const digits = decimalText(sentQuantity, 'value')
  const { comparator, unit } = sentQuantity
  const isReadable = [comparator, unit].every(
    (each) => each === undefined || typeof each === 'string',
  )
  if (digits === undefined || !isReadable) return undefined
  const code = text(sentQuantity.code)
  const isUcum = canonicalSystem(text(sentQuantity.system) ?? '') === codeSystems.ucum
  return {
    text: digits,
    number: Number(digits),
    comparator: text(comparator),
    unit: text(unit) ?? code,
    ucum: isUcum && code !== undefined ? withCapitalLitre(code) : undefined,
  }
}

/** The unit by its UCUM code, else by its words; two quantities can be compared only in one unit. */
export function unitKey({ ucum, unit }: QuantityValue): string {
  return ucum ?? unit ?? ''
}

/** One unit by code or by words. Words are compared only where one of the two has no code: codes say more. */
export function isSameUnit(one: QuantityValue, other: QuantityValue): boolean {
  if (unitKey(one) === unitKey(other)) return true
  const areBothCoded = one.ucum !== undefined && other.ucum !== undefined
  return !areBothCoded && one.unit !== undefined && one.unit === other.unit
}
