import { isCertainlyBefore, possibleInstants } from '#src/r4/date-order.ts'
import { isDatedAhead } from '../observation/latest-among.ts'
import { valueContent } from '../observation/latest-reading.ts'
import type { Reading } from '../observation/reading-type.ts'
import { withoutReplaced } from '../observation/without-replaced.ts'
import { flagRank } from './flag-rank.ts'
import { gravestOfLine, type GravestOfLine } from './gravest-of-line.ts'
import type { NewsLine } from './news-line.ts'

/** What is new among measurements since a moment. Every fact is the source's: nothing is flagged here. */
export interface ResultNews {
  /** Of the line that leads: critical before flagged, flagged before outside the range sent; of equals the newest. */
  readonly gravest: FlaggedLine | undefined
  /** Every other line with a critical result in the window, whatever its latest is; newest first. */
  readonly alsoCritical: readonly FlaggedLine[]
  /** Flagged in the window, not critical, and not flagged at the last result before it; gravest first. */
  readonly newlyFlagged: readonly FlaggedLine[]
  /**
   * Measured in the window and flagged at its latest result, as at the last one before the window; of several results
   * that could be the latest, one that is flagged is enough.
   */
  readonly stillFlagged: readonly NewsLine[]
  /** Flagged, with no date or with one in the future: each may be of the window. Gravest first. */
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

/** A line with a flagged result in the window: the gravest of them, and what it does not stand for. */
export interface FlaggedLine extends FlaggedResult, GravestOfLine {
  /** The last result before the window; undefined where none was read. */
  readonly before: Reading | undefined
  /** Whether that one was not flagged. */
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
    const earlier = usable.filter((reading) => reading.effective && !isSince(reading, from))
    const wasFlagged = newestOf(earlier).some(isFlagged)
    return { line, inWindow, before: earlier[0], wasFlagged, unplaced }
  })
  const flagged = judged
    .flatMap(({ line, inWindow, before, wasFlagged }) => {
      const found = gravestOfLine(inWindow)
      const isNew = !wasFlagged
      return found ? [{ line, ...found, before, isNew, newest: newestOfGravest(inWindow) }] : []
    })
    .toSorted((one, other) => byGravity(one.newest, other.newest))
  // What leads is not said twice, nor is what is critical.
  const [gravest, ...others] = flagged
  const isSaid = (line: NewsLine) =>
    flagged.some((each) => each.line === line && (each === gravest || each.criticals > 0))
  const measured = placesOf(judged.filter(({ inWindow }) => inWindow.length > 0))
  const maybeMeasured = placesOf(judged.filter((each) => each.unplaced.length > 0))
  return {
    gravest,
    alsoCritical: others.filter(({ criticals }) => criticals > 0),
    newlyFlagged: others.filter(({ criticals, isNew }) => criticals === 0 && isNew),
    stillFlagged: judged
      .filter(
        ({ line, inWindow, wasFlagged }) =>
          !isSaid(line) && wasFlagged && newestOf(inWindow).some(isFlagged),
      )
      .map(({ line }) => line),
    unplaced: judged
      .flatMap(({ line, unplaced }) => {
        const found = gravestOfLine(unplaced)
        return found ? [found.reading, ...found.besides].map((reading) => ({ line, reading })) : []
      })
      .toSorted((one, other) => byGravity(one.reading, other.reading)),
    measured: measured.size,
    maybeMeasured: [...maybeMeasured].filter((place) => !measured.has(place)).length,
  }
}

/** A blood pressure is several lines, and one measurement. */
function placesOf(judged: readonly { readonly line: NewsLine }[]): Set<string> {
  return new Set(judged.map(({ line: { place } }) => `${place.panel} ${place.history}`))
}

/** The newest, and whatever is not certainly older: no order is decided by an id. */
function newestOf(readings: readonly Reading[]): readonly Reading[] {
  const newest = readings[0]?.effective
  return readings.filter(
    ({ effective }) => !(newest && effective && isCertainlyBefore(effective, newest)),
  )
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

/** By which a line has its place among others; what is furthest out within it may be older. */
function newestOfGravest(inWindow: readonly Reading[]): Reading | undefined {
  return inWindow.toSorted(byGravity)[0]
}

function byGravity(one: Reading | undefined, other: Reading | undefined): number {
  const [rank, otherRank] = [rankOf(one), rankOf(other)]
  return rank - otherRank || (other?.effective?.earliest ?? 0) - (one?.effective?.earliest ?? 0)
}

function rankOf(reading: Reading | undefined): number {
  return (reading && flagRank(reading)) ?? lowestRank
}

/** Of what is not flagged. */
const lowestRank = 9
