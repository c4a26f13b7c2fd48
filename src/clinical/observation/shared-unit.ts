import { withCapitalLitre } from '#src/r4/capital-litre.ts'
import type { QuantityValue } from '#src/r4/quantity.ts'
import type { Reading } from './reading-type.ts'

/**
 * The unit of more than half of the numbers, in the spelling of the newest of them: it stands in the head, and what has
 * another one, or none, says so itself. Undefined where no unit has as many.
 * @param readings newest first
 */
export function sharedUnit(readings: readonly Pick<Reading, 'value'>[]): string | undefined {
  const quantities = readings.flatMap(({ value }) =>
    value.kind === 'quantity' ? [value.quantity] : [],
  )
  const spellings = Map.groupBy(quantities, spelledUnit)
  const most = [...spellings.values()].find((each) => 2 * each.length > quantities.length)
  return most?.[0]?.unit
}

/** Whether a number is in the unit of its head. */
export function isInUnit(quantity: QuantityValue, head: string | undefined): boolean {
  if (head === undefined || quantity.unit === undefined) return false
  return spelledUnit(quantity) === head || spelledUnit(quantity) === withCapitalLitre(head)
}

/** Codes that differ in the letter of the litre alone are one unit; words alone are compared as they are. */
function spelledUnit({ unit, ucum }: QuantityValue): string | undefined {
  return unit === undefined || ucum === undefined ? unit : withCapitalLitre(unit)
}
