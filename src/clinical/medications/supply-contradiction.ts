import { lengthInMs } from './length-in-ms.ts'
import type { MedicationOrder } from './medication-order.ts'
import { quantityUse, type QuantityUse } from './quantity-use.ts'
import type { Length } from './take-length.ts'

/** What is dispensed lasts for another time than the days of supply that were sent with it. */
export interface SupplyContradiction {
  readonly use: QuantityUse
  readonly duration: Length
}

/** A quantity is whole tablets, and a length whole days. */
const tolerance = 86_400_000

/** Undefined also where it is not known how long the quantity lasts. */
export function supplyContradiction(order: MedicationOrder): SupplyContradiction | undefined {
  const { duration } = order.supply
  const length = duration && lengthInMs(duration)
  const use = length === undefined ? undefined : quantityUse(order)
  return use && duration && length !== undefined && Math.abs(length - use.lastsMs) > tolerance
    ? { use, duration }
    : undefined
}
