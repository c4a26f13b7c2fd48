import type { Dosage } from '#src/clinical/medications/dosage.ts'
import type { MedicationOrder, OrderLink } from '#src/clinical/medications/medication-order.ts'
import { formatDay, isDay } from '#src/messages/format.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { momentText } from '#src/presentation/reading-words.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { dosageWords } from './dosage-words.ts'
import { besideName, nameWords } from './name-words.ts'
import { supplyWords } from './supply-words.ts'

/** Everything that the row of an order says, besides its marks. */
export interface OrderWords {
  readonly name: string
  readonly besideName: readonly string[]
  readonly authored: string
  readonly instructions: readonly { readonly dosage: Dosage; readonly text: string }[]
  /** No instruction was sent, readable or not. */
  readonly hasNoInstructions: boolean
  /** Reason, prescriber, supply, end, links, notes. */
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
    authored: authoredWords(order, t, now),
    instructions,
    hasNoInstructions:
      instructions.length === 0 &&
      order.dosages.every(({ patientInstruction }) => patientInstruction === undefined) &&
      !order.unread.some(({ path }) => path.startsWith('dosageInstruction')),
    more: moreWords(order, named, t),
  }
}

function moreWords(
  order: MedicationOrder,
  named: ReadonlyMap<string, string>,
  t: MessagesOfOrders,
): string[] {
  const { medications: messages } = t
  return [
    order.statusReason !== undefined && statusReasonText(order.statusReason),
    ...order.reasons.map(messages.reason),
    ...requesterWords(order, t),
    // The end of a single instruction is among its own words.
    order.dosages.length > 1 &&
      order.end &&
      messages.until(momentText(order.end, t), isDay(order.end)),
    ...supplyWords(order.supply, order.isDispensingOver, t),
    ...order.categories.map((category) => ownWord(messages.categories, category) ?? category),
    ...order.links.map((link) => messages.links[link.kind](linkedOrder(link))),
    ...order.dosages.flatMap(({ patientInstruction }) =>
      patientInstruction === undefined ? [] : [t.dosage.patientInstruction(patientInstruction)],
    ),
    ...order.notes,
  ].filter((text) => text !== false && text !== undefined)

  function statusReasonText(reason: string): string {
    const status = ownWord(messages.statuses, order.status) ?? messages.statusReason
    return t.formats.labelled(status, reason)
  }

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
): string {
  const { medications: messages } = t
  if (!authoredOn) return authored === 'recorded' ? t.values.undated : messages.undated
  const { date, text } = authoredOn
  return date
    ? messages[authored](dayWords(date, t, now), isDay(date))
    : t.values.unreadableDate(text)
}

const recent = 48 * 3_600_000

/** The time of day matters for a recent order only. */
function dayWords(date: FhirDateTime, t: MessagesOfOrders, now: number): string {
  const isRecent = now - date.earliest < recent
  return isRecent ? momentText(date, t) : formatDay(date, t.formats)
}

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
