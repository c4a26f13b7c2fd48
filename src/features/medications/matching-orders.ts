import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { Medications } from '#src/clinical/medications/medications.ts'
import { orderNews } from '#src/clinical/news/order-changes.ts'
import { foldedText } from '#src/messages/folded-text.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { orderMarks } from './mark-words.ts'
import { orderWords } from './order-words.ts'

/** What narrows the list down. */
export interface OrderFilter {
  /** Words to be found, as a person typed them. */
  readonly find: string
  /** Epoch ms; undefined for any time. */
  readonly changedFrom: number | undefined
}

/** The orders that hold every word looked for, in their names, instructions, reasons or marks, and changed since. */
export function matchingOrders(
  medications: Medications,
  { find, changedFrom }: OrderFilter,
  t: MessagesOfOrders,
  now: number,
): Medications {
  // A word such as `0.5` stays one, or it would be found in 5 and in 0.
  const words = find
    .split(/\s+/)
    .map(foldedText)
    .filter((word) => word !== '')
  const changed =
    changedFrom === undefined
      ? undefined
      : new Set(orderNews(medications, changedFrom, now).changes.map(({ order }) => order))
  const isMatch = (order: MedicationOrder) => {
    if (changed && !changed.has(order)) return false
    if (words.length === 0) return true
    const text = foldedText(everyWord(order))
    return words.every((word) => text.includes(word))
  }
  return {
    doNotGive: medications.doNotGive.filter(isMatch),
    current: medications.current.filter(isMatch),
    onHold: medications.onHold.filter(isMatch),
    draft: medications.draft.filter(isMatch),
    past: medications.past.filter(isMatch),
  }

  function everyWord(order: MedicationOrder): string {
    const row = orderWords(order, new Map(), t, now)
    return [
      row.name,
      ...row.besideName,
      ...row.fullerNames,
      ...order.naming.otherNames,
      ...row.instructions.map(({ text }) => text),
      ...row.inRow,
      ...row.more,
      ...orderMarks(order, t, now).map(([, text]) => text),
    ].join(' ')
  }
}
