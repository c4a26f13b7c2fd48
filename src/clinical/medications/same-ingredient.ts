import type { MedicationOrder } from './medication-order.ts'
import { ingredientKeys } from './read-together.ts'

/**
 * Other orders of the same product or ingredient, by the codes that were sent and by nothing else. Nobody linked them:
 * they are shown under a heading that says so, and never on one lane.
 * @param codesOf `system|code` of an order's product and ingredients
 */
export function sameIngredient(
  order: MedicationOrder,
  orders: readonly MedicationOrder[],
  codesOf: (order: MedicationOrder) => ReadonlySet<string>,
): MedicationOrder[] {
  const keys = keysOf(order)
  if (keys.size === 0) return []
  return orders.filter(
    (other) => other !== order && [...keysOf(other)].some((key) => keys.has(key)),
  )

  function keysOf(each: MedicationOrder): ReadonlySet<string> {
    const codes = codesOf(each)
    return new Set([...codes, ...ingredientKeys(codes)])
  }
}
