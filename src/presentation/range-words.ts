import type { Reading, ReferenceRange } from '#src/clinical/observation/reading-type.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { isInUnitOf, rangeText } from './range-text.ts'
import { quantityText } from './reading-words.ts'

/**
 * The range of a result for a voice, `range 3.5 to 5.1`: a dash would be read as a minus, or not at all. In another unit
 * than the value's it is said as it is written.
 */
export function rangeWords(
  reading: Pick<Reading, 'ranges' | 'value'>,
  t: Messages,
  { spoken }: Pick<ResultsMessages, 'spoken'>,
): string {
  const [range, ...more] = reading.ranges
  if (!range) return ''
  const { low, high } = range
  const isInOwnUnit = [low, high].every((limit) => !limit || isInUnitOf(reading.value, limit))
  const isPlain = more.length === 0 && isLimitsAlone(range) && isInOwnUnit
  if (isPlain && low && high) return spoken.rangeFromTo(quantityText(low), quantityText(high))
  if (isPlain && low) return spoken.rangeFrom(quantityText(low))
  if (isPlain && high) return spoken.rangeTo(quantityText(high))
  return spoken.rangeAsSent(rangeText(reading, t))
}

function isLimitsAlone({ text, qualifiers, malformed }: ReferenceRange): boolean {
  return text === undefined && qualifiers.length === 0 && malformed.length === 0
}
