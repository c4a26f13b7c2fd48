import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { supplyContradiction } from '#src/clinical/medications/supply-contradiction.ts'
import type { OrderDetailsMessages } from '#src/messages/order-details.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { lengthWords } from './length-text.ts'

/** `Contradiction: quantity “30 tablets” at 1 a day, supply for “90 days”`; undefined where there is none. */
export function supplyContradictionWords(
  order: MedicationOrder,
  messages: OrderDetailsMessages,
  t: MessagesOfOrders,
): string | undefined {
  const found = supplyContradiction(order)
  if (!found) return undefined
  const { quantity, amount, days } = found.use
  const length = lengthWords(found.duration, t.dosage)
  return messages.supplyContradiction(quantity.text, amount, days, length)
}
