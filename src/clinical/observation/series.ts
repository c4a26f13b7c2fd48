import { unitKey, type QuantityValue } from '#src/r4/quantity.ts'
import { sortedNewestFirst } from './latest-reading.ts'
import type { Reading } from './reading-type.ts'

/** Readings of one measurement in one unit, newest first: what one line may join. */
export interface Series {
  readonly unit: string | undefined
  readonly readings: readonly Reading[]
}

/**
 * What numbers without a unit are joined to: `apart`, to nothing; `alike`, to each other where no number of the same
 * measurement has a unit; `dimensionless`, also to those whose code says that they have no dimension.
 */
export type UnitlessNumbers = 'apart' | 'alike' | 'dimensionless'

/**
 * The numeric readings by unit; the series with the newest number comes first. Readings in different units are never
 * joined by a line, and one without a unit never to one in a unit. Words without a code are the unit that the same words
 * have a code for in another reading.
 */
export function seriesByUnit(readings: readonly Reading[], unitless: UnitlessNumbers): Series[] {
  const codes = codesOfWords(readings)
  const areAlike = unitless === 'dimensionless' || (unitless === 'alike' && !readings.some(hasUnit))
  const byUnit = new Map<string, { unit: string | undefined; readings: Reading[] }>()
  for (const reading of sortedNewestFirst(readings)) {
    if (reading.value.kind !== 'quantity' || !isDrawable(reading)) continue
    const { quantity } = reading.value
    const isWithoutUnit =
      quantity.unit === undefined || (unitless === 'dimensionless' && isUnity(quantity))
    const key = isWithoutUnit
      ? `no unit, ${areAlike ? '' : reading.id}`
      : (codes.get(quantity.ucum === undefined ? (quantity.unit ?? '') : '') ?? unitKey(quantity))
    const known = byUnit.get(key)
    if (known) known.readings.push(reading)
    else byUnit.set(key, { unit: quantity.unit, readings: [reading] })
  }
  return [...byUnit.values()]
}

function hasUnit({ value }: Reading): boolean {
  return value.kind === 'quantity' && value.quantity.unit !== undefined
}

/** UCUM's 1, or an annotation alone, such as `{INR}`, which is the same: https://ucum.org/ucum#para-12 */
function isUnity({ ucum = '' }: QuantityValue): boolean {
  return ucum === '1' || /^\{[^{}]*\}$/.test(ucum)
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
