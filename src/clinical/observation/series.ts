import { newestFirst } from '#src/r4/fhir-date-time.ts'
import { unitKey } from '#src/r4/quantity.ts'
import type { Reading } from './reading-type.ts'

/** Readings of one thing in one unit, newest first: what may stand on one line. */
export interface Series {
  readonly unit: string | undefined
  readonly readings: readonly Reading[]
}

export function sortedNewestFirst(readings: readonly Reading[]): Reading[] {
  return readings.toSorted((one, other) =>
    newestFirst(one.effective, other.effective, one.id, other.id),
  )
}

/**
 * The numeric readings by unit; the series that holds the newest number comes first. Readings in another unit
 * are never joined to a line, and one without any unit is joined to nothing.
 */
export function seriesByUnit(readings: readonly Reading[]): Series[] {
  const byUnit = new Map<string, { unit: string | undefined; readings: Reading[] }>()
  for (const reading of sortedNewestFirst(readings)) {
    if (reading.value.kind !== 'quantity' || !isDrawable(reading)) continue
    const { quantity } = reading.value
    const hasUnit = quantity.unit !== undefined
    const key = hasUnit ? unitKey(quantity) : `no unit, ${reading.id}`
    const known = byUnit.get(key)
    if (known) known.readings.push(reading)
    else byUnit.set(key, { unit: quantity.unit, readings: [reading] })
  }
  return [...byUnit.values()]
}

/** Cancelled, undated and not safely interpretable readings have no place in a trend; nor has what no axis can hold. */
function isDrawable({ value, status, effective, cautions }: Reading): boolean {
  return (
    value.kind === 'quantity' &&
    Number.isFinite(value.quantity.number) &&
    status !== 'cancelled' &&
    effective !== undefined &&
    !cautions.includes('unknown-modifier')
  )
}

/** Clocks differ: what is dated this little ahead is not taken for a wrong date. */
const clockDifference = 5 * 60_000

/**
 * Whether a reading is dated after now, which no measurement can be: a year mistyped, a clock gone wrong.
 * @param now epoch ms
 */
export function isDatedAhead({ effective }: Pick<Reading, 'effective'>, now: number): boolean {
  return effective !== undefined && effective.earliest > now + clockDifference
}

/**
 * The newest dated reading that stands for a result: not cancelled, not pending; undated ones cannot be newest, and
 * one dated ahead of now is not while there is another: it would hide what was really measured last.
 */
export function latestReading(readings: readonly Reading[], now: number): Reading | undefined {
  const sorted = sortedNewestFirst(readings)
  return latestOf(sorted, sorted.filter(isResult), (reading) => reading, now)
}

/**
 * The latest of anything that is read at one time, by the rule above.
 * @param all newest first
 * @param results those of them that stand for a result
 */
export function latestOf<Each>(
  all: readonly Each[],
  results: readonly Each[],
  readingOf: (each: Each) => Reading,
  now: number,
): Each | undefined {
  return results.find((each) => !isDatedAhead(readingOf(each), now)) ?? results[0] ?? all[0]
}

function isResult(reading: Reading): boolean {
  return (
    reading.status !== 'cancelled' &&
    reading.value.kind !== 'pending' &&
    reading.effective !== undefined
  )
}
