import { unitKey } from '#src/r4/quantity.ts'
import type { Reading } from '../observation/reading-type.ts'

export type MeanPressure =
  | { readonly kind: 'sent'; readonly reading: Reading }
  /** Computed from systolic and diastolic because none was sent; a whole number of mmHg. */
  | { readonly kind: 'calculated'; readonly number: number }

/** The UCUM code, and how it is written as a unit without a code. */
const millimetresOfMercury: readonly string[] = ['mm[Hg]', 'mmHg']

/**
 * Mean arterial pressure: two thirds of the diastolic plus one third of the systolic pressure. Only from two exact
 * numbers in mmHg that are safe to interpret, with the systolic not below the diastolic.
 * Source: Sesso HD et al., Hypertension 2000;36:801-807.
 */
export function calculatedMean(
  systolic: Reading | undefined,
  diastolic: Reading | undefined,
): MeanPressure | undefined {
  const [high, low] = [exactNumber(systolic), exactNumber(diastolic)]
  if (high === undefined || low === undefined || low > high) return undefined
  return { kind: 'calculated', number: Math.round((2 * low + high) / 3) }
}

function exactNumber(reading: Reading | undefined): number | undefined {
  if (reading?.value.kind !== 'quantity' || reading.cautions.length > 0) return undefined
  const { quantity } = reading.value
  const isExact =
    quantity.comparator === undefined && millimetresOfMercury.includes(unitKey(quantity))
  return isExact ? quantity.number : undefined
}
