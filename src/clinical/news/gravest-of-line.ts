import { furtherOut, gravestReading } from '../laboratory/gravest-reading.ts'
import { valueKey } from '../observation/latest-reading.ts'
import type { Reading } from '../observation/reading-type.ts'
import { flagRank } from './flag-rank.ts'

/** What stands for the flagged results of one measurement. */
export interface GravestOfLine {
  /** The gravest, as its row names it; of equals the one furthest out. */
  readonly reading: Reading
  /** Critical as well, and not to be compared with it: on the other side, in another unit, or in other words. */
  readonly besides: readonly Reading[]
  /** How many are critical in all. */
  readonly criticals: number
}

/** @param readings of one measurement, newest first; what is not flagged is left out */
export function gravestOfLine(readings: readonly Reading[]): GravestOfLine | undefined {
  const lowest = Math.min(...readings.map((each) => flagRank(each) ?? Infinity))
  const gravest = readings.filter((each) => flagRank(each) === lowest)
  const reading = gravestReading(gravest)
  if (!reading) return undefined
  const isCritical = reading.severity === 'critical'
  return {
    reading,
    besides: isCritical ? besides(gravest, reading) : [],
    criticals: isCritical ? gravest.length : 0,
  }
}

/** One for each kind of critical result that another one cannot stand for. */
function besides(criticals: readonly Reading[], gravest: Reading): Reading[] {
  const others = criticals.filter((each) => !standsFor(gravest, each))
  const next = gravestReading(others)
  return next ? [next, ...besides(others, next)] : []
}

function standsFor(one: Reading, other: Reading): boolean {
  return one === other || furtherOut(one, other) !== undefined || valueKey(one) === valueKey(other)
}
