import { decimalText } from './decimal.ts'
import { record, text } from './record.ts'

/** A Quantity as sent; `number` is for drawing and comparing, `text` for reading. */
export interface QuantityValue {
  readonly text: string
  readonly number: number
  /** `<`, `<=`, `>=`, `>`: part of the value (R4 Quantity.comparator, a modifier element). */
  readonly comparator: string | undefined
  /** What to show: the unit's words, or the code where only that was sent. */
  readonly unit: string | undefined
  /** The code, when its system is UCUM. */
  readonly ucum: string | undefined
}

const ucumSystem = 'http://unitsofmeasure.org'

/** Undefined where no number was sent. */
export function quantityValue(quantity: unknown): QuantityValue | undefined {
  const sent = record(quantity)
  const digits = decimalText(sent, 'value')
  if (digits === undefined) return undefined
  const code = text(sent['code'])
  return {
    text: digits,
    number: Number(digits),
    comparator: text(sent['comparator']),
    unit: text(sent['unit']) ?? code,
    ucum: text(sent['system']) === ucumSystem ? code : undefined,
  }
}

/** Two quantities may stand on one line only when their units are known to be the same. */
export function unitKey(quantity: QuantityValue): string {
  return quantity.ucum ?? `unit:${quantity.unit ?? ''}`
}
