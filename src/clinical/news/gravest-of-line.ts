import { furtherOut, gravestReading, sideOf } from '../laboratory/gravest-reading.ts'
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

/** One for each kind of critical result that another one cannot stand for; of those with no side only the newest. */
function besides(criticals: readonly Reading[], gravest: Reading): Reading[] {
  const said = [gravest]
  let others = criticals
  for (let next: Reading | undefined = gravest; next; next = gravestReading(others)) {
    const last = next
    if (last !== gravest) said.push(last)
    const isFull = said.filter((each) => sideOf(each) === undefined).length >= mostWithoutSide
    others = others.filter(
      (each) => !standsFor(last, each) && !(isFull && sideOf(each) === undefined),
    )
  }
  return said.slice(1)
}

/** Each of them is a kind of its own, and a line may have thousands; the number of all is said with them. */
const mostWithoutSide = 2

function standsFor(one: Reading, other: Reading): boolean {
  return one === other || (furtherOut(one, other) ?? -1) >= 0 || valueKey(one) === valueKey(other)
}
