import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import type { OrderDetailsMessages } from '#src/messages/order-details.ts'
import { reasonWords } from './reason-words.ts'
import type { UntakenValue } from '#src/r4/untaken-values.ts'

/** Words of ours with parts that are as they were sent, in their order. */
export interface WordsWithSent {
  readonly text: string
  readonly asSent: readonly string[]
}

/** What of an order could not be read, each value with its path and as it was sent: instructions, then the rest. */
export function unreadWords(
  { unread }: MedicationOrder,
  messages: OrderDetailsMessages,
  t: MessagesOfOrders,
): WordsWithSent[] {
  const sentence = (words: (list: string) => string, values: readonly UntakenValue[]) => {
    const all = values.map((each) =>
      valueWords({ ...each, path: shortPath(each.path) }, messages, t),
    )
    return {
      text: words(all.map(({ text }) => text).join(' · ')),
      asSent: all.flatMap(({ asSent }) => asSent),
    }
  }
  const ofInstructions = unread.filter(isOfInstructions)
  const others = unread.filter((each) => !isOfInstructions(each))
  return [
    ...(ofInstructions.length > 0 ? [sentence(messages.instructionsUnread, ofInstructions)] : []),
    ...(others.length > 0 ? [sentence(messages.orderUnread, others)] : []),
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
): WordsWithSent {
  if (why === 'absent') {
    const reason = reasonWords(text, t)
    return { text: t.formats.labelled(path, messages.absentBecause(reason)), asSent: [path] }
  }
  const value = t.formats.labelled(path, messages.quoted(text))
  const words = why === 'malformed' ? t.values.malformed(value) : value
  return { text: words, asSent: [path, text] }
}
