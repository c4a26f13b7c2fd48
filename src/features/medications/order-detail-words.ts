import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { NotLoaded } from '#src/clinical/medications/referenced-medication.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import type { OrderDetailsMessages } from '#src/messages/order-details.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { ingredientWords } from './name-words.ts'
import { partsWords } from './part-words.ts'
import { reasonWords } from './reason-words.ts'
import { valueWords, type WordsWithSent } from './unread-words.ts'

interface Section {
  readonly title: string
  readonly lines: readonly WordsWithSent[]
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
    {
      title: messages.otherNames,
      lines: words([...naming.otherNames, ...naming.absent.map((each) => reasonWords(each, t))]),
    },
    { title: messages.ingredients, lines: words(ingredientWords(naming, t.medications)) },
    { title: messages.form, lines: words(naming.form === undefined ? [] : [naming.form]) },
    {
      title: messages.codedParts,
      lines: words(dosages.map(({ parts }) => partsWords(parts, t)).filter((line) => line !== '')),
    },
    { title: messages.unread, lines: unread.map((each) => valueWords(each, messages, t)) },
    {
      title: messages.oddShapes,
      lines: oddShapes.map(({ path }) => ({ text: path, asSent: [path] })),
    },
    {
      title: messages.alsoSent,
      lines: alsoSent.map(({ path, text }) => ({
        text: t.formats.labelled(path, text),
        asSent: [path, text],
      })),
    },
    { title: messages.extensions, lines: words(extensions === 0 ? [] : [String(extensions)]) },
  ].filter(({ lines }) => lines.length > 0)

  function notLoadedWords({ reference, because }: NotLoaded): WordsWithSent {
    const reason =
      ownWord(messages.notLoadedBecause, because) ??
      ownWord(t.panels.fhirErrors, because) ??
      because
    return reference === undefined
      ? { text: reason, asSent: [] }
      : { text: t.formats.labelled(reference, reason), asSent: [reference] }
  }
}

/** Words of ours, or the source's as they read: nothing of them looks like code. */
function words(lines: readonly string[]): WordsWithSent[] {
  return lines.map((text) => ({ text, asSent: [] }))
}
