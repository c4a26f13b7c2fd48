import type { Reading } from './reading-type.ts'

/** The digits of a number that is neither a limit nor a power of ten. */
export function exactDigits({ value }: Reading): string | undefined {
  if (value.kind !== 'quantity' || value.quantity.comparator !== undefined) return undefined
  return /^\d+(\.\d+)?$/.test(value.quantity.text) ? value.quantity.text : undefined
}

/** Without a double's error: `71.3 - 73.1` is `-1.8`. */
export function decimalDifference(later: string, earlier: string): string {
  const decimals = Math.max(...[later, earlier].map((each) => each.split('.')[1]?.length ?? 0))
  const scaled = (text: string) => {
    const [whole = '', part = ''] = text.split('.')
    return BigInt(whole + part.padEnd(decimals, '0'))
  }
  const difference = scaled(later) - scaled(earlier)
  const digits = String(difference < 0n ? -difference : difference).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = difference < 0n ? '-' : ''
  return sign + (decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`)
}
