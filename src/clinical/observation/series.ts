import { unitKey } from '#src/r4/quantity.ts'
import { sortedNewestFirst } from './latest-reading.ts'
import type { Reading } from './reading-type.ts'

/** Readings of one measurement in one unit, newest first: what one line may join. */
export interface Series {
  readonly unit: string | undefined
  readonly readings: readonly Reading[]
}

/**
 * The numeric readings by unit; the series with the newest number comes first. Readings in different units are never
 * joined by a line, and a reading without a unit is joined to nothing. Words without a code are the unit that the same
 * words have a code for in another reading.
 */
export function seriesByUnit(readings: readonly Reading[]): Series[] {
  const codes = codesOfWords(readings)
  const byUnit = new Map<string, { unit: string | undefined; readings: Reading[] }>()
  for (const reading of sortedNewestFirst(readings)) {
    if (reading.value.kind !== 'quantity' || !isDrawable(reading)) continue
    const { quantity } = reading.value
    const hasUnit = quantity.unit !== undefined
    const key = hasUnit
      ? (codes.get(quantity.ucum === undefined ? quantity.unit : '') ?? unitKey(quantity))
      : `no unit, ${reading.id}`
    const known = byUnit.get(key)
    if (known) known.readings.push(reading)
    else byUnit.set(key, { unit: quantity.unit, readings: [reading] })
  }
  return [...byUnit.values()]
}

/** The UCUM code of each unit in words, where every reading with these words and a code has the same one. */
function codesOfWords(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  const disputed = new Set<string>()
  for (const { value } of readings) {
    if (value.kind !== 'quantity') continue
    const { unit, ucum } = value.quantity
    if (unit === undefined || ucum === undefined) continue
    if ((codes.get(unit) ?? ucum) !== ucum) disputed.add(unit)
    codes.set(unit, ucum)
  }
  for (const unit of disputed) codes.delete(unit)
  return codes
}

/** Excludes what is cancelled, undated, not safe to interpret, or too large for any axis. */
function isDrawable({ value, status, effective, cautions }: Reading): boolean {
  return (
    value.kind === 'quantity' &&
    Number.isFinite(value.quantity.number) &&
    status !== 'cancelled' &&
    effective !== undefined &&
    !cautions.includes('unknown-modifier')
  )
}
