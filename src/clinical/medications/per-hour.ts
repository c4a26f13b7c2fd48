import type { Frequency } from './timing-parts.ts'
import type { WrittenRate } from './written-rates.ts'

/** How often, in a form in which texts and structured parts can be compared. */
export interface PerHour {
  readonly least: number
  readonly most: number
  /** Months and years have no fixed length: they are compared with each other only. */
  readonly isCalendar: boolean
}

const hours: ReadonlyMap<string, number> = new Map([
  ['s', 1 / 3600],
  ['min', 1 / 60],
  ['h', 1],
  ['d', 24],
  ['wk', 168],
  ['mo', 730.5],
  ['a', 8766],
])

export function writtenPerHour({ times, period, unit }: WrittenRate): PerHour | undefined {
  return perHour(times, period, unit)
}

export function structuredPerHour({ times, period, unit }: Frequency): PerHour | undefined {
  const span = (of: Frequency['times']): readonly [number, number] => [
    Number(of?.least),
    Number(of?.most ?? of?.least),
  ]
  return perHour(span(times), span(period), unit)
}

function perHour(
  [fewest, most]: readonly [number, number],
  [shortest, longest]: readonly [number, number],
  unit = '',
): PerHour | undefined {
  const length = hours.get(unit)
  if (length === undefined || ![fewest, most, shortest, longest].every((each) => each > 0))
    return undefined
  return {
    least: fewest / (longest * length),
    most: most / (shortest * length),
    isCalendar: unit === 'mo' || unit === 'a',
  }
}
