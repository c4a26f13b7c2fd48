import { isSameUnit } from '#src/r4/quantity.ts'
import { valueContent } from '../observation/latest-reading.ts'
import type { Reading } from '../observation/reading-type.ts'
import { withoutReplaced } from '../observation/without-replaced.ts'

/**
 * The one of several results that stands for all of them: the gravest; of equals the one furthest out, where that can
 * be told; where nothing is flagged, the latest that has a value. Never a preliminary one beside the final one of its
 * minute.
 * @param all of one analyte, newest first
 */
export function gravestReading(all: readonly Reading[]): Reading | undefined {
  const readings = withoutReplaced(all)
  const lowest = Math.min(...readings.map(rank))
  const [first, ...others] = readings.filter((each) => rank(each) === lowest)
  return others.reduce(
    (gravest, each) => (gravest && (furtherOut(each, gravest) ?? 0) > 0 ? each : gravest),
    first,
  )
}

const ranks = {
  critical: 0,
  high: 1,
  low: 1,
  abnormal: 2,
  outside: 3,
  otherFlag: 4,
  value: 5,
  pending: 6,
  none: 7,
} as const

function rank({ severity, judgement, interpretations, value }: Reading): number {
  if (severity !== undefined && severity !== 'other') return ranks[severity]
  if (judgement === 'outside-above' || judgement === 'outside-below') return ranks.outside
  if (interpretations.some(({ code }) => code !== 'N')) return ranks.otherFlag
  return ranks[valueContent(value)]
}

/**
 * Above 0 where one is further out than another, below 0 where it is less far out; undefined unless both are numbers in
 * one unit, out on the same side, and unless their comparators leave no doubt: `>33.3` may be more or less than 33.5.
 */
export function furtherOut(one: Reading, other: Reading): number | undefined {
  const side = sideOf(one)
  if (side === undefined || side !== sideOf(other)) return undefined
  if (one.value.kind !== 'quantity' || other.value.kind !== 'quantity') return undefined
  const [quantity, otherQuantity] = [one.value.quantity, other.value.quantity]
  if (!isSameUnit(quantity, otherQuantity)) return undefined
  const [sign, outward, inward] = side === 'high' ? [1, '>', '<'] : [-1, '<', '>']
  const difference = (quantity.number - otherQuantity.number) * sign
  const [comparator, otherComparator] = [quantity.comparator?.[0], otherQuantity.comparator?.[0]]
  if (comparator === otherComparator && comparator === undefined) return difference
  const isSure = (far: string | undefined, near: string | undefined) =>
    (far ?? outward) === outward && (near ?? inward) === inward
  if (difference >= 0 && isSure(comparator, otherComparator)) return 1
  return difference <= 0 && isSure(otherComparator, comparator) ? -1 : undefined
}

/** On which side a result is out; undefined where nothing says it, as of `AA`. */
export function sideOf({
  severity,
  judgement,
  interpretations,
}: Reading): 'high' | 'low' | undefined {
  if (judgement === 'outside-above') return 'high'
  if (judgement === 'outside-below') return 'low'
  return interpretations.find((each) => each.severity === severity)?.direction
}
