import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { NotLoaded } from '#src/clinical/medications/referenced-medication.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import type { OrderDetailsMessages } from '#src/messages/order-details.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { ingredientWords } from './name-words.ts'
import { partsWords } from './part-words.ts'
import { valueWords } from './unread-words.ts'

interface Section {
  readonly title: string
  readonly lines: readonly string[]
  /** Paths and values as they were sent, and no words of ours. */
  readonly isAsSent?: boolean
}

/** The details of an order, section by section; those without a line are left out. */
export function orderDetailWords(
  order: MedicationOrder,
  messages: OrderDetailsMessages,
  t: MessagesOfOrders,
): Section[] {
  const { naming, dosages, unread, oddShapes, alsoSent, extensions } = order
  return [
    {
      title: messages.notLoaded,
      lines: naming.notLoaded ? [notLoadedWords(naming.notLoaded)] : [],
    },
    { title: messages.otherNames, lines: [...naming.otherNames, ...naming.absent] },
    { title: messages.ingredients, lines: ingredientWords(naming, t.medications) },
    { title: messages.form, lines: naming.form === undefined ? [] : [naming.form] },
    {
      title: messages.codedParts,
      lines: dosages.map(({ parts }) => partsWords(parts, t)).filter((line) => line !== ''),
    },
    { title: messages.unread, lines: unread.map((each) => valueWords(each, messages, t)) },
    { title: messages.oddShapes, lines: oddShapes.map(({ path }) => path), isAsSent: true },
    {
      title: messages.alsoSent,
      lines: alsoSent.map(({ path, text }) => t.formats.labelled(path, text)),
      isAsSent: true,
    },
    { title: messages.extensions, lines: extensions === 0 ? [] : [String(extensions)] },
  ].filter(({ lines }) => lines.length > 0)

  function notLoadedWords({ reference, because }: NotLoaded): string {
    const reason =
      ownWord(messages.notLoadedBecause, because) ??
      ownWord(t.panels.fhirErrors, because) ??
      because
    return reference === undefined ? reason : t.formats.labelled(reference, reason)
  }
}
