import type { Dosage } from '#src/clinical/medications/dosage.ts'
import type { MedicationOrder, OrderLink } from '#src/clinical/medications/medication-order.ts'
import { formatDay, formatShortDay, isDay } from '#src/messages/format.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { momentText } from '#src/presentation/reading-words.ts'
import { dosageWords } from './dosage-words.ts'
import { isReasonInMark } from './mark-words.ts'
import { besideName, fullerNames, nameWords } from './name-words.ts'
import { supplyWords } from './supply-words.ts'

/** Everything that the row of an order says, besides its marks. */
export interface OrderWords {
  readonly name: string
  readonly besideName: readonly string[]
  /** Names that hold every word of the one in the row, and more. */
  readonly fullerNames: readonly string[]
  /** `ordered 8 Mar 2026`, with the time of day of a recent one. */
  readonly authored: string
  /** `ordered 8 Mar` */
  readonly authoredShort: string
  /** Without its verb, where the head of its group says it. */
  readonly authoredDay: string
  readonly instructions: readonly { readonly dosage: Dosage; readonly text: string }[]
  /** No instruction was sent, readable or not. */
  readonly hasNoInstructions: boolean
  /** What must be read with the instructions: why it is held or stopped, its end, words to the patient, notes. */
  readonly inRow: readonly string[]
  /** What opens below: reason, prescriber, supply, categories, links. */
  readonly more: readonly string[]
}

/** @param named reference to words, of every order that was read: for the orders that this one names */
export function orderWords(
  order: MedicationOrder,
  named: ReadonlyMap<string, string>,
  t: MessagesOfOrders,
  now: number,
): OrderWords {
  const { medications: messages } = t
  const name = nameWords(order.naming, t)
  const isStep = order.dosages.length > 1
  const instructions = order.dosages
    .map((dosage) => ({ dosage, text: dosageWords(dosage, isStep, t) }))
    .filter(({ text }) => text !== '')
  return {
    name: order.doNotPerform ? messages.doNotGive(name) : name,
    besideName: besideName(order.naming, t),
    fullerNames: fullerNames(order.naming),
    ...authoredWords(order, t, now),
    instructions,
    hasNoInstructions:
      instructions.length === 0 &&
      order.dosages.every(({ patientInstruction }) => patientInstruction === undefined) &&
      !order.unread.some(({ path }) => path.startsWith('dosageInstruction')),
    inRow: wordsInRow(order, t),
    more: moreWords(order, named, t),
  }
}

function wordsInRow(order: MedicationOrder, t: MessagesOfOrders): string[] {
  const { medications: messages } = t
  const { statusReason, end, dosages } = order
  return [
    statusReason !== undefined && !isReasonInMark(order) && statusReasonText(statusReason),
    // The end of a single instruction is among its own words.
    dosages.length > 1 && end && messages.until(momentText(end, t), isDay(end)),
    ...dosages.flatMap(({ patientInstruction }) =>
      patientInstruction === undefined ? [] : [t.dosage.patientInstruction(patientInstruction)],
    ),
    ...order.notes,
  ].filter((text) => text !== false && text !== undefined)

  function statusReasonText(reason: string): string {
    const status = ownWord(messages.statuses, order.status) ?? messages.statusReason
    return t.formats.labelled(status, reason)
  }
}

function moreWords(
  order: MedicationOrder,
  named: ReadonlyMap<string, string>,
  t: MessagesOfOrders,
): string[] {
  const { medications: messages } = t
  return [
    ...order.reasons.map(messages.reason),
    ...requesterWords(order, t),
    ...supplyWords(order.supply, order.isDispensingOver, t),
    ...order.categories.map((category) => ownWord(messages.categories, category) ?? category),
    ...order.links.map((link) => messages.links[link.kind](linkedOrder(link))),
  ]

  function linkedOrder({ reference, display }: OrderLink): string {
    const read = reference === undefined ? undefined : named.get(reference)
    if (read !== undefined && display !== undefined) return `${read} (${display})`
    return read ?? display ?? reference ?? messages.orderNotNamed
  }
}

/** Of a report, that nobody is named as its prescriber; an order says so by its silence. */
function requesterWords({ requester, reported }: MedicationOrder, t: MessagesOfOrders): string[] {
  const { medications: messages } = t
  if (requester?.name !== undefined) return [messages.requester(requester.name)]
  if (!reported) return []
  return [requester ? messages.prescriberNotNamed : messages.prescriberNotSent]
}

function authoredWords(
  { authored, authoredOn }: MedicationOrder,
  t: MessagesOfOrders,
  now: number,
): Pick<OrderWords, 'authored' | 'authoredShort' | 'authoredDay'> {
  const { medications: messages } = t
  const date = authoredOn?.date
  if (date) {
    const isRecent = now - date.earliest < recent
    const full = isRecent ? momentText(date, t) : formatDay(date, t.formats)
    const authoredDay = formatShortDay(date, now, t.formats)
    return {
      authored: messages[authored](full, isDay(date)),
      authoredShort: messages[authored](authoredDay, isDay(date)),
      authoredDay,
    }
  }
  const undated = authored === 'recorded' ? t.values.undated : messages.undated
  const text = authoredOn ? t.values.unreadableDate(authoredOn.text) : undated
  return { authored: text, authoredShort: text, authoredDay: text }
}

/** The time of day matters for a recent order only. */
const recent = 48 * 3_600_000

/** An order as another order's link names it. */
export function linkWords(
  { naming, authored, authoredOn }: MedicationOrder,
  t: MessagesOfOrders,
): string {
  const { medications: messages } = t
  const date = authoredOn?.date
  const day = date && messages[authored](formatDay(date, t.formats), isDay(date))
  return [nameWords(naming, t), day].filter(Boolean).join(', ')
}
