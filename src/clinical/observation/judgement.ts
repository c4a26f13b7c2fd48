import { isSameUnit, type QuantityValue } from '#src/r4/quantity.ts'
import type {
  ComparableRange,
  Judgement,
  Reading,
  ReadingValue,
  ReferenceRange,
} from './reading-type.ts'

/**
 * The range that a number can be compared with: the only one sent, for everybody, with at least one limit, the lower
 * one no higher than the other, and in the number's own unit. Any other range is shown as text; nothing is drawn from
 * it or judged by it.
 */
export function comparableRange(
  value: ReadingValue,
  ranges: readonly ReferenceRange[],
): ComparableRange | undefined {
  const [range, ...more] = ranges
  if (value.kind !== 'quantity' || !range || more.length > 0) return undefined
  if (!range.isGeneral || range.malformed.length > 0) return undefined
  const { low, high } = range
  const limits = [low, high].filter((limit) => limit !== undefined)
  const isInOrder = !low || !high || low.number <= high.number
  const isComparable =
    limits.length > 0 && isInOrder && limits.every((limit) => isLimitOf(value.quantity, limit))
  return isComparable ? { low: low?.number, high: high?.number } : undefined
}

/**
 * Where a value lies in its range. A value on a limit is within; a value with a comparator is a bound, not a number
 * that can be compared. The source's own interpretation is never overruled.
 */
export function judgement({
  value,
  interpretations,
  ranges,
  comparableRange: range,
}: Pick<Reading, 'value' | 'interpretations' | 'ranges' | 'comparableRange'>): Judgement {
  if (interpretations.length > 0) return 'interpreted'
  if (value.kind !== 'quantity') return 'not-a-number'
  if (ranges.length === 0) return 'no-range'
  if (ranges.length > 1) return 'several-ranges'
  const { number, comparator } = value.quantity
  if (!range || comparator !== undefined) return 'range-not-comparable'
  if (range.high !== undefined && number > range.high) return 'outside-above'
  if (range.low !== undefined && number < range.low) return 'outside-below'
  return 'within-range'
}

/** Whether there is a flag that must never be hidden. That a value was not judged may be left to its details. */
export function isFlagged({ judgement: judged }: Pick<Reading, 'judgement'>): boolean {
  return judged === 'interpreted' || judged === 'outside-above' || judged === 'outside-below'
}

/** Whether something is said against a result: any flag but `N`, or a value outside the range that came with it. */
export function isRemarkable({
  judgement: judged,
  interpretations,
}: Pick<Reading, 'judgement' | 'interpretations'>): boolean {
  const isOutside = judged === 'outside-above' || judged === 'outside-below'
  return isOutside || interpretations.some(({ code }) => code !== 'N')
}

function isLimitOf(quantity: QuantityValue, limit: QuantityValue): boolean {
  return limit.comparator === undefined && isSameUnit(limit, quantity)
}
