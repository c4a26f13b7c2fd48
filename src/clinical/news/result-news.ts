import { possibleInstants } from '#src/r4/date-order.ts'
import { isDatedAhead } from '../observation/latest-among.ts'
import { valueContent } from '../observation/latest-reading.ts'
import type { Reading } from '../observation/reading-type.ts'
import { flagRank } from './flag-rank.ts'
import type { NewsLine } from './news-line.ts'

/** What is new among measurements since a moment. Every fact is the source's: nothing is flagged here. */
export interface ResultNews {
  /** Critical before flagged, flagged before outside the range sent; of equals the newest. */
  readonly gravest: FlaggedResult | undefined
  /** Flagged in the window, and not at the last result before it; gravest first. */
  readonly newlyFlagged: readonly NewlyFlagged[]
  /** Measured in the window and flagged at its latest result, as at the last one before the window. */
  readonly stillFlagged: readonly NewsLine[]
  /** How many have a result of the window, flagged or not. */
  readonly measured: number
}

export interface FlaggedResult {
  readonly line: NewsLine
  readonly reading: Reading
}

export interface NewlyFlagged extends FlaggedResult {
  /** The last result before the window; undefined where none was read. */
  readonly before: Reading | undefined
}

/**
 * @param from start of the window, epoch ms
 * @param now epoch ms
 */
export function resultNews(lines: readonly NewsLine[], from: number, now: number): ResultNews {
  const judged = lines.map((line) => {
    const usable = line.readings.filter(
      (reading) => isUsable(reading) && !isDatedAhead(reading, now),
    )
    const inWindow = usable.filter((reading) => isSince(reading, from))
    const before = usable.find((reading) => reading.effective && !isSince(reading, from))
    const flagged = inWindow.filter((reading) => flagRank(reading) !== undefined)
    return { line, inWindow, before, flagged }
  })
  const gravest = judged
    .flatMap(({ line, flagged }) => flagged.map((reading) => ({ line, reading })))
    .toSorted(byGravity)[0]
  // What leads is not said twice.
  const others = judged.filter(({ line }) => line !== gravest?.line)
  return {
    gravest,
    newlyFlagged: others
      .flatMap(({ line, flagged, before }) => {
        const [reading] = flagged
        const wasFlagged = before !== undefined && flagRank(before) !== undefined
        return reading && !wasFlagged ? [{ line, reading, before }] : []
      })
      .toSorted(byGravity),
    stillFlagged: others
      .filter(
        ({ inWindow: [latest], before }) =>
          latest !== undefined &&
          flagRank(latest) !== undefined &&
          before !== undefined &&
          flagRank(before) !== undefined,
      )
      .map(({ line }) => line),
    measured: judged.filter(({ inWindow }) => inWindow.length > 0).length,
  }
}

/** With a value that counts, of the patient: what is about another subject is shown in its own row only. */
function isUsable({ value, status, cautions }: Reading): boolean {
  return (
    valueContent(value) === 'value' &&
    status !== 'cancelled' &&
    !cautions.includes('about-another-subject')
  )
}

/** A date that may lie in the window is in it: a day or a month is not known better. */
function isSince({ effective }: Reading, from: number): boolean {
  return effective !== undefined && possibleInstants(effective).to >= from
}

function byGravity({ reading: one }: FlaggedResult, { reading: other }: FlaggedResult): number {
  const [rank, otherRank] = [flagRank(one) ?? Infinity, flagRank(other) ?? Infinity]
  return rank - otherRank || (other.effective?.earliest ?? 0) - (one.effective?.earliest ?? 0)
}
