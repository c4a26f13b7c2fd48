import type { QuantityValue } from '#src/r4/quantity.ts'
import { convertedNumber } from './converted-number.ts'
import { unitFamily } from './unit-families.ts'
import { writtenUnit } from './written-unit.ts'

/**
 * The UCUM code of a quantity's unit, where it can be converted. Undefined where it is not known, and where words and
 * code are two different units: then nobody knows which of them the number is in.
 */
export function readableUnit({ unit, ucum }: QuantityValue): string | undefined {
  const written = unit === undefined ? undefined : writtenUnit(unit)
  if (ucum === undefined) return written
  if (unitFamily(ucum) === undefined) return undefined
  return written === undefined || isSameUnit(written, ucum) ? ucum : undefined
}

function isSameUnit(one: string, other: string): boolean {
  const number = convertedNumber(1, { from: one, to: other, substance: undefined })
  return number !== undefined && Math.abs(number - 1) < 1e-9
}
