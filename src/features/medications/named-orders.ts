import { everyOrder } from '#src/clinical/medications/every-order.ts'
import type { Medications } from '#src/clinical/medications/medications.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { linkWords } from './order-words.ts'

/** Reference to words, of every order that was read: for the orders that name another one. */
export function namedOrders(
  medications: Medications,
  t: MessagesOfOrders,
): ReadonlyMap<string, string> {
  return new Map(everyOrder(medications).map((order) => [order.reference, linkWords(order, t)]))
}
