import { conceptName } from '#src/r4/codeable-concept.ts'
import { quantityValue, unitKey } from '#src/r4/quantity.ts'
import { record, records, text } from '#src/r4/record.ts'
import type { Interpretation, ReadingValue, ReferenceRange } from './reading-type.ts'

/** The reference ranges as sent; several are alternatives, and none is ever made up. R4 Observation.referenceRange. */
export function referenceRanges(ranges: unknown): ReferenceRange[] {
  return records(ranges).map((range) => {
    const age = record(range['age'])
    const ages = [quantityValue(age['low']), quantityValue(age['high'])]
    const qualifiers = [
      conceptName(range['type']),
      ...records(range['appliesTo']).map(conceptName),
      ages.some(Boolean)
        ? ages.map((end) => (end ? `${end.text} ${end.unit ?? ''}`.trim() : '…')).join('–')
        : undefined,
    ]
    return {
      low: quantityValue(range['low']),
      high: quantityValue(range['high']),
      text: text(range['text']),
      qualifiers: qualifiers.filter((each) => each !== undefined),
    }
  })
}

/**
 * Where a value lies outside the range that came with it. Said only when it cannot be mistaken: the source
 * sent no interpretation, exactly one range without qualifiers, in the value's own unit, and no comparator.
 */
export function outsideRange(
  value: ReadingValue,
  flags: readonly Interpretation[],
  ranges: readonly ReferenceRange[],
): 'above' | 'below' | undefined {
  const [range] = ranges
  if (value.kind !== 'quantity' || flags.length > 0 || ranges.length !== 1 || !range)
    return undefined
  if (range.qualifiers.length > 0 || value.quantity.comparator !== undefined) return undefined
  const ends = [range.low, range.high].filter((end) => end !== undefined)
  const isComparable = ends.every(
    (end) => end.comparator === undefined && unitKey(end) === unitKey(value.quantity),
  )
  if (!isComparable) return undefined
  if (range.high && value.quantity.number > range.high.number) return 'above'
  if (range.low && value.quantity.number < range.low.number) return 'below'
  return undefined
}
