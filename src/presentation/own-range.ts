import { unitKey, type QuantityValue } from '#src/r4/quantity.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'

export interface OwnRange {
  readonly low: number | undefined
  readonly high: number | undefined
}

/**
 * The one range that a number can be held against: sent alone, for nobody in particular, in the number's own
 * unit. Undefined otherwise; a range that cannot be compared is shown as text and neither drawn nor judged by.
 */
export function ownRange({
  value,
  ranges,
}: Pick<Reading, 'value' | 'ranges'>): OwnRange | undefined {
  const [range] = ranges
  if (value.kind !== 'quantity' || ranges.length !== 1 || !range || range.qualifiers.length > 0)
    return undefined
  const { low, high } = range
  const ends = [low, high].filter((end) => end !== undefined)
  if (ends.length === 0 || !ends.every((end) => isComparable(end, value.quantity))) return undefined
  return { low: low?.number, high: high?.number }
}

function isComparable(end: QuantityValue, quantity: QuantityValue): boolean {
  return end.comparator === undefined && unitKey(end) === unitKey(quantity)
}
