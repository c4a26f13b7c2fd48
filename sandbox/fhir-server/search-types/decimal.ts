/** An exact decimal: `unscaled` / 10^`scale`. With doubles, 5.35 would be outside the range of 5.4. */
export interface Decimal {
  readonly unscaled: bigint
  /** Digits after the point; negative for 1e2. */
  readonly scale: number
}

/** Parses a decimal and keeps its precision; undefined if malformed, or if the exponent is beyond 400. */
export function decimal(text: string): Decimal | undefined {
  const [, sign, whole, fraction = '', exponent = '0'] =
    /^([+-]?)(\d{1,400})(?:\.(\d{1,400}))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text) ?? []
  if (whole === undefined || Math.abs(Number(exponent)) > 400) return undefined
  const unscaled = BigInt(whole + fraction)
  return {
    unscaled: sign === '-' ? -unscaled : unscaled,
    scale: fraction.length - Number(exponent),
  }
}

/** Negative, zero or positive, as `one` is less than, equal to or greater than `other`. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const scale = Math.max(one.scale, other.scale)
  const [a, b] = [atScale(one, scale), atScale(other, scale)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** The value, give or take half a unit of its last digit: 5.4 is [5.35, 5.45). */
export function impliedRange({ unscaled, scale }: Decimal): readonly [Decimal, Decimal] {
  return [
    { unscaled: unscaled * 10n - 5n, scale: scale + 1 },
    { unscaled: unscaled * 10n + 5n, scale: scale + 1 },
  ]
}

/** The value, give or take a tenth of it. */
export function tenthAround({ unscaled, scale }: Decimal): readonly [Decimal, Decimal] {
  const tenth = unscaled < 0n ? -unscaled : unscaled
  return [
    { unscaled: unscaled * 10n - tenth, scale: scale + 1 },
    { unscaled: unscaled * 10n + tenth, scale: scale + 1 },
  ]
}

function atScale({ unscaled, scale }: Decimal, wanted: number): bigint {
  return unscaled * 10n ** BigInt(wanted - scale)
}
