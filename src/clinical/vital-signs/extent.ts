import type { Reading } from '../observation/reading-type.ts'

/** Lowest and highest, as sent. */
export interface Extent {
  readonly lowest: Reading
  readonly highest: Reading
  /** How many of the readings they are of. */
  readonly count: number
}

/** Undefined where there is no number, or where their units differ: then lowest and highest mean nothing. */
export function extent(readings: readonly Reading[]): Extent | undefined {
  const numbers = readings.filter(({ value }) => value.kind === 'quantity')
  const units = new Set(numbers.map(unitOf))
  const sorted = numbers.toSorted((one, other) => numberOf(one) - numberOf(other))
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  return lowest && highest && units.size === 1
    ? { lowest, highest, count: numbers.length }
    : undefined
}

/**
 * Of the readings in the unit that most of them have: a few in another one do not take the others' lowest and highest
 * away.
 */
export function usualExtent(readings: readonly Reading[]): Extent | undefined {
  const numbers = readings.filter(({ value }) => value.kind === 'quantity')
  const [usual = []] = [...Map.groupBy(numbers, unitOf).values()].toSorted(
    (one, other) => other.length - one.length,
  )
  return extent(usual)
}

function unitOf({ value }: Reading): string | undefined {
  return value.kind === 'quantity' ? (value.quantity.ucum ?? value.quantity.unit) : undefined
}

function numberOf({ value }: Reading): number {
  return value.kind === 'quantity' ? value.quantity.number : Number.NaN
}
