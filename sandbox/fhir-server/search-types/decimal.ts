/** An exact decimal: `unscaled` / 10^`scale`. Doubles would put 5.35 beside the range of 5.4. */
export interface Decimal {
  readonly unscaled: bigint
  /** Digits after the point; negative for 1e2. */
  readonly scale: number
}

/** The decimal that a text spells, its precision kept, or undefined. Exponents beyond 400 are refused. */
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

/** Less than, equal to or more than 0, as `one` is to `other`. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const scale = Math.max(one.scale, other.scale)
  const [a, b] = [atScale(one, scale), atScale(other, scale)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** `value` and half a unit of its last digit to either side: 5.4 is [5.35, 5.45). */
export function impliedRange({ unscaled, scale }: Decimal): readonly [Decimal, Decimal] {
  return [
    { unscaled: unscaled * 10n - 5n, scale: scale + 1 },
    { unscaled: unscaled * 10n + 5n, scale: scale + 1 },
  ]
}

/** `value` and a tenth of it to either side. */
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
