import { unitKey } from '#src/r4/quantity.ts'
import type { Reading } from '../observation/reading-type.ts'

export type MeanPressure =
  | { readonly kind: 'sent'; readonly reading: Reading }
  /** Not sent: computed from the pair, rounded to a whole number of mmHg. */
  | { readonly kind: 'calculated'; readonly number: number }

/** UCUM's code, and the two ways in which it is written as words. */
const millimetresOfMercury: readonly string[] = ['mm[Hg]', 'unit:mm[Hg]', 'unit:mmHg']

/**
 * Mean arterial pressure as two thirds of the diastolic plus one third of the systolic pressure.
 * Source: Sesso HD et al., Hypertension 2000;36:801-807. Only from two plain numbers in mmHg, the higher one
 * systolic, that can be interpreted safely.
 */
export function calculatedMean(
  systolic: Reading | undefined,
  diastolic: Reading | undefined,
): MeanPressure | undefined {
  const [upper, lower] = [plainNumber(systolic), plainNumber(diastolic)]
  if (upper === undefined || lower === undefined || lower > upper) return undefined
  return { kind: 'calculated', number: Math.round((2 * lower + upper) / 3) }
}

function plainNumber(reading: Reading | undefined): number | undefined {
  if (reading?.value.kind !== 'quantity' || reading.cautions.length > 0) return undefined
  const { quantity } = reading.value
  const isPlain =
    quantity.comparator === undefined && millimetresOfMercury.includes(unitKey(quantity))
  return isPlain ? quantity.number : undefined
}
