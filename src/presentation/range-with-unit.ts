import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { isInUnit } from '#src/clinical/observation/shared-unit.ts'
import type { Messages } from '#src/messages/messages.ts'
import { rangeText } from './reading-words.ts'

/**
 * The range of a result where its value does not stand beside it: with the unit of its limits, unless the head has that
 * of the value, and so theirs. Limits without a unit are in no known one.
 */
export function rangeWithUnit(
  reading: Pick<Reading, 'ranges' | 'value'>,
  headUnit: string | undefined,
  t: Messages,
): string {
  const { value } = reading
  return rangeText(reading, t, value.kind !== 'quantity' || isInUnit(value.quantity, headUnit))
}
