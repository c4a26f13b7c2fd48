import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import type { OrderDetailsMessages } from '#src/messages/order-details.ts'
import type { UntakenValue } from '#src/r4/untaken-values.ts'

/** What of an order could not be read, each value with its path and as it was sent: instructions, then the rest. */
export function unreadWords(
  { unread }: MedicationOrder,
  messages: OrderDetailsMessages,
  t: MessagesOfOrders,
): string[] {
  const list = (values: readonly UntakenValue[]) =>
    values
      .map((each) => valueWords({ ...each, path: shortPath(each.path) }, messages, t))
      .join(' · ')
  const ofInstructions = unread.filter(isOfInstructions)
  const others = unread.filter((each) => !isOfInstructions(each))
  return [
    ...(ofInstructions.length > 0 ? [messages.instructionsUnread(list(ofInstructions))] : []),
    ...(others.length > 0 ? [messages.orderUnread(list(others))] : []),
  ]
}

/** The sentence says that it is about the instructions; of several, the first needs no number. */
function shortPath(path: string): string {
  return path.replace(/^dosageInstruction(?:\[0\])?\./, '')
}

function isOfInstructions({ path }: UntakenValue): boolean {
  return path.startsWith('dosageInstruction')
}

/** `dosageInstruction[0].doseQuantity.value: “six” (malformed)`. */
export function valueWords(
  { path, text, why }: UntakenValue,
  messages: OrderDetailsMessages,
  t: MessagesOfOrders,
): string {
  if (why === 'absent') return t.formats.labelled(path, messages.absentBecause(text))
  const value = t.formats.labelled(path, messages.quoted(text))
  return why === 'malformed' ? t.values.malformed(value) : value
}
