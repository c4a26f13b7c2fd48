import { valueContent } from './latest-reading.ts'
import type { Reading } from './reading-type.ts'

/**
 * Readings of one analyte without each preliminary one beside which a final, amended or corrected one of the same
 * minute has a value: the later word of the laboratory stands for both. It decides only which of them leads: whatever
 * lists or counts results has both. A day without a time may hold several specimens, so there nothing is replaced.
 * https://hl7.org/fhir/R4/valueset-observation-status.html
 */
export function withoutReplaced(readings: readonly Reading[]): readonly Reading[] {
  const later = new Set(readings.filter(isLaterWord).map(minuteOf))
  return readings.filter((each) => each.status !== 'preliminary' || !later.has(minuteOf(each)))
}

const laterWords: readonly Reading['status'][] = ['final', 'amended', 'corrected']

function isLaterWord({ status, value, effective, cautions }: Reading): boolean {
  return (
    laterWords.includes(status) &&
    valueContent(value) === 'value' &&
    effective?.precision === 'time' &&
    cautions.length === 0
  )
}

/** Of one source's clock; a time without an offset is of another minute than one with any. */
function minuteOf({ effective }: Reading): string | undefined {
  if (effective?.precision !== 'time') return undefined
  return `${String(Math.floor(effective.earliest / 60_000))} ${String(effective.offset === undefined)}`
}
