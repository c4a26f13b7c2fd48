import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { isInUnit } from '#src/clinical/observation/shared-unit.ts'
import type { Messages } from '#src/messages/messages.ts'
import { rangeText, unitText } from './reading-words.ts'

/**
 * The range of a result where its value does not stand beside it: with the unit of its limits, unless that is the one in
 * the head. Limits that came in another unit than the value say so already; limits without one are in no known unit.
 */
export function rangeWithUnit(
  reading: Pick<Reading, 'ranges' | 'value'>,
  headUnit: string | undefined,
  t: Messages,
): string {
  const { ranges, value } = reading
  const range = rangeText(reading, t)
  if (value.kind !== 'quantity' || isInUnit(value.quantity, headUnit)) return range
  const limits = ranges.flatMap(({ low, high }) => [low ?? [], high ?? []].flat())
  const areInUnit =
    limits.length > 0 && limits.every((limit) => isInUnit(limit, value.quantity.unit))
  return areInUnit ? `${range} ${unitText(value)}` : range
}
