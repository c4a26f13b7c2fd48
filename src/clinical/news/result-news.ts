import { possibleInstants } from '#src/r4/date-order.ts'
import { isDatedAhead } from '../observation/latest-among.ts'
import { valueContent } from '../observation/latest-reading.ts'
import type { Reading } from '../observation/reading-type.ts'
import { withoutReplaced } from '../observation/without-replaced.ts'
import { flagRank } from './flag-rank.ts'
import type { NewsLine } from './news-line.ts'

/** What is new among measurements since a moment. Every fact is the source's: nothing is flagged here. */
export interface ResultNews {
  /** Critical before flagged, flagged before outside the range sent; of equals the newest. */
  readonly gravest: LeadingResult | undefined
  /** Flagged in the window, and not at the last result before it; gravest first. */
  readonly newlyFlagged: readonly NewlyFlagged[]
  /** Measured in the window and flagged at its latest result, as at the last one before the window. */
  readonly stillFlagged: readonly NewsLine[]
  /** Flagged, with no date or with one in the future: each may be of the window. One of each line, gravest first. */
  readonly unplaced: readonly FlaggedResult[]
  /** How many have a result of the window, flagged or not. */
  readonly measured: number
  /** How many others may have: they have a result with no date or with one in the future. */
  readonly maybeMeasured: number
}

export interface FlaggedResult {
  readonly line: NewsLine
  readonly reading: Reading
}

export interface NewlyFlagged extends FlaggedResult {
  /** The last result before the window; undefined where none was read. */
  readonly before: Reading | undefined
}

/** The gravest, and whether it is newly flagged. */
export interface LeadingResult extends NewlyFlagged {
  readonly isNew: boolean
}

/**
 * @param from start of the window, epoch ms
 * @param now epoch ms
 */
export function resultNews(lines: readonly NewsLine[], from: number, now: number): ResultNews {
  const judged = lines.map((line) => {
    const valid = line.readings.filter(isUsable)
    const usable = withoutReplaced(valid).filter((reading) => !isDatedAhead(reading, now))
    const unplaced = valid.filter((reading) => !reading.effective || isDatedAhead(reading, now))
    const inWindow = usable.filter((reading) => isSince(reading, from))
    const before = usable.find((reading) => reading.effective && !isSince(reading, from))
    const flagged = inWindow.filter(isFlagged)
    const isNew = flagged.length > 0 && !(before && isFlagged(before))
    return { line, inWindow, before, flagged, isNew, unplaced }
  })
  const gravest = judged
    .flatMap(({ line, flagged, before, isNew }) =>
      flagged.map((reading) => ({ line, reading, before, isNew })),
    )
    .toSorted(byGravity)[0]
  // What leads is not said twice.
  const others = judged.filter(({ line }) => line !== gravest?.line)
  return {
    gravest,
    newlyFlagged: others
      .flatMap(({ line, flagged: [reading], before, isNew }) =>
        reading && isNew ? [{ line, reading, before }] : [],
      )
      .toSorted(byGravity),
    stillFlagged: others
      .filter(
        ({ inWindow: [latest], before }) =>
          latest !== undefined && isFlagged(latest) && before !== undefined && isFlagged(before),
      )
      .map(({ line }) => line),
    unplaced: judged
      .flatMap(({ line, unplaced }) =>
        unplaced
          .filter(isFlagged)
          .map((reading) => ({ line, reading }))
          .toSorted(byGravity)
          .slice(0, 1),
      )
      .toSorted(byGravity),
    measured: judged.filter(({ inWindow }) => inWindow.length > 0).length,
    maybeMeasured: judged.filter(
      ({ inWindow, unplaced }) => inWindow.length === 0 && unplaced.length > 0,
    ).length,
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

function isFlagged(reading: Reading): boolean {
  return flagRank(reading) !== undefined
}

/** A date that may lie in the window is in it: a day or a month is not known better. */
function isSince({ effective }: Reading, from: number): boolean {
  return effective !== undefined && possibleInstants(effective).to >= from
}

function byGravity({ reading: one }: FlaggedResult, { reading: other }: FlaggedResult): number {
  const [rank, otherRank] = [flagRank(one) ?? Infinity, flagRank(other) ?? Infinity]
  return rank - otherRank || (other.effective?.earliest ?? 0) - (one.effective?.earliest ?? 0)
}
