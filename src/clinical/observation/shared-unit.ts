import { withCapitalLitre } from '#src/r4/capital-litre.ts'
import type { QuantityValue } from '#src/r4/quantity.ts'
import type { Reading } from './reading-type.ts'

/**
 * The unit of every number, as the newest has it; undefined where they have different ones, or none. Codes that differ
 * in the letter of the litre alone are one unit; words alone are compared as they are.
 * @param readings newest first
 */
export function sharedUnit(readings: readonly Pick<Reading, 'value'>[]): string | undefined {
  const quantities = readings.flatMap(({ value }) =>
    value.kind === 'quantity' ? [value.quantity] : [],
  )
  return new Set(quantities.map(spelledUnit)).size === 1 ? quantities[0]?.unit : undefined
}

function spelledUnit({ unit, ucum }: QuantityValue): string | undefined {
  return unit === undefined || ucum === undefined ? unit : withCapitalLitre(unit)
}
