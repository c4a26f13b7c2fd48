import { newestFirst } from '#src/r4/fhir-date-time.ts'
import type { Reading } from './reading-type.ts'

export function sortedNewestFirst(readings: readonly Reading[]): Reading[] {
  return readings.toSorted((one, other) =>
    newestFirst(one.effective, other.effective, one.id, other.id),
  )
}

/** Clocks differ: a date this little in the future is not taken for a wrong one. */
const clockTolerance = 5 * 60_000

/**
 * Whether a reading is dated in the future, which no measurement can be: a mistyped year, a wrong clock.
 * @param now epoch ms
 */
export function isDatedAhead({ effective }: Pick<Reading, 'effective'>, now: number): boolean {
  return effective !== undefined && effective.earliest > now + clockTolerance
}

/**
 * The newest result: dated, not cancelled, not pending. One dated in the future counts only when there is no other,
 * because it would hide what was really measured last.
 * @param now epoch ms
 */
export function latestReading(readings: readonly Reading[], now: number): Reading | undefined {
  const sorted = sortedNewestFirst(readings)
  return latestOf(sorted, sorted.filter(isResult), (reading) => reading, now)
}

/**
 * The latest of anything that has a reading, by the rule above.
 * @param all newest first
 * @param results those of them that are results
 */
export function latestOf<Each>(
  all: readonly Each[],
  results: readonly Each[],
  readingOf: (each: Each) => Reading,
  now: number,
): Each | undefined {
  return results.find((each) => !isDatedAhead(readingOf(each), now)) ?? results[0] ?? all[0]
}

function isResult({ status, value, effective }: Reading): boolean {
  return status !== 'cancelled' && value.kind !== 'pending' && effective !== undefined
}
