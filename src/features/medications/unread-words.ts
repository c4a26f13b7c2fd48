import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { OrderDetailsMessages } from '#src/messages/order-details.ts'
import type { UntakenValue } from '#src/r4/untaken-values.ts'

/** What of an order could not be read, each value with its path and as it was sent: instructions, then the rest. */
export function unreadWords(
  { unread }: MedicationOrder,
  messages: OrderDetailsMessages,
  t: Messages,
): string[] {
  const list = (values: readonly UntakenValue[]) =>
    values.map((each) => valueWords(each, messages, t)).join(' · ')
  const ofInstructions = unread.filter(isOfInstructions)
  const others = unread.filter((each) => !isOfInstructions(each))
  return [
    ...(ofInstructions.length > 0 ? [messages.instructionsUnread(list(ofInstructions))] : []),
    ...(others.length > 0 ? [messages.orderUnread(list(others))] : []),
  ]
}

function isOfInstructions({ path }: UntakenValue): boolean {
  return path.startsWith('dosageInstruction')
}

/** `dosageInstruction[0].doseQuantity.value: “six” (malformed)`. */
export function valueWords(
  { path, text, why }: UntakenValue,
  messages: OrderDetailsMessages,
  t: Messages,
): string {
  if (why === 'absent') return t.formats.labelled(path, messages.absentBecause(text))
  const value = t.formats.labelled(path, messages.quoted(text))
  return why === 'malformed' ? t.values.malformed(value) : value
}
