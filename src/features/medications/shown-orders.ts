import type { Medications } from '#src/clinical/medications/medications.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import type { MedicationsPageMessages } from '#src/messages/medications-page.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { matchingOrders } from './matching-orders.ts'
import { changedFrom, medicationsViewFrom } from './medications-view.ts'

export interface ShownOrdersContext {
  readonly medications: Medications
  /** The query part of the address. */
  readonly search: string
  /** What was typed. */
  readonly find: string
  readonly t: MessagesOfOrders
  readonly page: MedicationsPageMessages
  readonly words: ExportsMessages
  /** Epoch ms. */
  readonly now: number
}

/** Orders that the list shows, and by what it is narrowed down. */
export interface ShownOrders {
  readonly name: string
  readonly medications: Medications
}

/** Undefined where the list is not narrowed down. */
export function shownOrders(context: ShownOrdersContext): ShownOrders | undefined {
  const { medications, search, find, t, page, words, now } = context
  const view = medicationsViewFrom(search)
  const filters = [
    ...(find === '' ? [] : [words.asShown.find(find)]),
    ...(view.changed === 'any'
      ? []
      : [t.formats.labelled(page.changed, page.changedSince[view.changed])]),
  ]
  if (filters.length === 0) return undefined
  const filter = { find, changedFrom: changedFrom(view, now) }
  return {
    name: words.asShown.name(filters.join(', ')),
    medications: matchingOrders(medications, filter, t, now),
  }
}
