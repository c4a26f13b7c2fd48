import type { Length } from './take-length.ts'

const hour = 3_600_000

/** UCUM units of time, ms. A month and a year as UCUM counts them: https://ucum.org/ucum#section-Tables-of-Terminal-Symbols */
const units: Readonly<Record<string, number>> = {
  min: 60_000,
  h: hour,
  d: 24 * hour,
  wk: 7 * 24 * hour,
  mo: 30.4375 * 24 * hour,
  a: 365.25 * 24 * hour,
}

/** How long a length is; undefined where it is a range, or its unit is no code of a time. */
export function lengthInMs(length: Length): number | undefined {
  const { digits, unit } = amountOf(length)
  const one = unit !== undefined && Object.hasOwn(units, unit) ? units[unit] : undefined
  const whole = one === undefined ? NaN : Number(digits) * one
  return whole > 0 && Number.isFinite(whole) ? whole : undefined
}

function amountOf(length: Length): {
  readonly digits?: string | undefined
  readonly unit?: string
} {
  if (length.kind === 'written') return length.coded ?? {}
  return length.span.most === undefined ? { digits: length.span.least, unit: length.unit } : {}
}
