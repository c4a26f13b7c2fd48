import { newestFirst } from '#src/r4/fhir-date-time.ts'
import { unitKey } from '#src/r4/quantity.ts'
import type { Reading } from './reading.ts'

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
 * The numeric readings by unit; the series that holds the newest number comes first. Readings in another unit,
 * or in none, are never joined to a line. Cancelled ones have no place in a trend.
 */
export function seriesByUnit(readings: readonly Reading[]): Series[] {
  const byUnit = new Map<string, Reading[]>()
  for (const reading of sortedNewestFirst(readings)) {
    if (reading.value.kind !== 'quantity' || reading.status === 'cancelled' || !reading.effective)
      continue
    const key = unitKey(reading.value.quantity)
    byUnit.set(key, [...(byUnit.get(key) ?? []), reading])
  }
  return [...byUnit.values()].map((series) => {
    const [newest] = series
    return {
      unit: newest?.value.kind === 'quantity' ? newest.value.quantity.unit : undefined,
      readings: series,
    }
  })
}

/** The newest dated reading that stands for a result: not cancelled, not pending; undated ones cannot be newest. */
export function latestReading(readings: readonly Reading[]): Reading | undefined {
  const sorted = sortedNewestFirst(readings)
  return sorted.find(isResult) ?? sorted[0]
}

function isResult(reading: Reading): boolean {
  return (
    reading.status !== 'cancelled' &&
    reading.value.kind !== 'pending' &&
    reading.effective !== undefined
  )
}
