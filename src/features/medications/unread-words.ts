import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { UntakenValue } from '#src/r4/untaken-values.ts'

/** What of an order could not be read, each value with its path and as it was sent: instructions, then the rest. */
export function unreadWords({ unread }: MedicationOrder, t: Messages): string[] {
  const { medications: messages } = t
  const ofInstructions = unread.filter(({ path }) => path.startsWith('dosageInstruction'))
  const others = unread.filter(({ path }) => !path.startsWith('dosageInstruction'))
  return [
    ...(ofInstructions.length > 0 ? [messages.instructionsUnread(list(ofInstructions))] : []),
    ...(others.length > 0 ? [messages.orderUnread(list(others))] : []),
  ]

  function list(values: readonly UntakenValue[]): string {
    return values.map((each) => valueWords(each, t)).join(' · ')
  }
}

/** `dosageInstruction[0].doseQuantity.value: “six” (malformed)`. */
export function valueWords({ path, text, why }: UntakenValue, t: Messages): string {
  const { medications: messages, formats } = t
  if (why === 'absent') return formats.labelled(path, messages.absentBecause(text))
  const value = formats.labelled(path, messages.quoted(text))
  return why === 'malformed' ? t.values.malformed(value) : value
}
