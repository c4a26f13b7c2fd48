import type { Reading } from '../observation/reading-type.ts'
import { roundedLikeSource } from '../units/rounded-like-source.ts'

/** What a reader would rather read; `as-sent` converts nothing. */
export const unitPreferences = ['as-sent', 'metric', 'us'] as const

export type UnitPreference = (typeof unitPreferences)[number]

interface Conversion {
  /** How a source writes its unit: the UCUM code, or words without one. */
  readonly from: readonly string[]
  readonly to: string
  readonly convert: (value: number) => number
}

/** Exact by definition: the pound of 1959, the inch of 1959, and the two scales of temperature. */
const poundInKilograms = 0.453_592_37
const inchInCentimetres = 2.54

const conversions: Readonly<Record<Exclude<UnitPreference, 'as-sent'>, readonly Conversion[]>> = {
  us: [
    { from: ['Cel', '°C', 'C'], to: '°F', convert: (value) => value * 1.8 + 32 },
    { from: ['kg'], to: 'lb', convert: (value) => value / poundInKilograms },
    { from: ['cm'], to: 'in', convert: (value) => value / inchInCentimetres },
  ],
  metric: [
    { from: ['[degF]', '°F', 'F'], to: '°C', convert: (value) => (value - 32) / 1.8 },
    { from: ['[lb_av]', 'lb', 'lbs'], to: 'kg', convert: (value) => value * poundInKilograms },
    { from: ['[in_i]', 'in'], to: 'cm', convert: (value) => value * inchInCentimetres },
  ],
}

export interface InPreferredUnit {
  readonly text: string
  readonly unit: string
}

/** A number in the preferred unit, as precise as the source; undefined where it is in it, or where there is none. */
export function inPreferredUnit(
  { value }: Pick<Reading, 'value'>,
  preference: UnitPreference,
): InPreferredUnit | undefined {
  if (preference === 'as-sent' || value.kind !== 'quantity') return undefined
  const { number, text, unit, ucum, comparator = '' } = value.quantity
  const own = ucum ?? unit
  const found = conversions[preference].find(({ from }) => own !== undefined && from.includes(own))
  if (!found || !Number.isFinite(number)) return undefined
  const { to, convert } = found
  return { text: comparator + roundedLikeSource(convert(number), text, convert), unit: to }
}
