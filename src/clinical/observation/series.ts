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
