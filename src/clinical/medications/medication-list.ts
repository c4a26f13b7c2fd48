import { newestFirst, type FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { possibleInstants } from '#src/r4/date-order.ts'
import { isReport } from './is-report.ts'
import type { MedicationOrder } from './medication-order.ts'
import type { Medications } from './medications.ts'
import { endDate, endKind, type EndKind } from './order-ending.ts'
import type { LinksBetweenOrders } from './order-links-between.ts'

/** An order that its source calls ended. */
export interface EndedOrder {
  readonly order: MedicationOrder
  /** `replaced`: completed or cancelled, and another order names it as the one before. Stopped stays stopped. */
  readonly kind: EndKind | 'replaced'
  /** Undefined where none was sent. None is inferred, also not from the order that replaces it. */
  readonly date: FhirDateTime | undefined
  readonly replacedBy: readonly MedicationOrder[]
}

/** Every order once, by its explicit status and dates. Prohibitions are in no other list than their own. */
export interface MedicationList {
  readonly doNotGive: readonly MedicationOrder[]
  /** `active` and `unknown`, ordered here. */
  readonly active: readonly MedicationOrder[]
  readonly onHold: readonly MedicationOrder[]
  readonly draft: readonly MedicationOrder[]
  /** Somebody reported it, and nobody here ordered it. */
  readonly reported: readonly MedicationOrder[]
  /** Twelve months ago, epoch ms: what ended since then is apart from what ended earlier. */
  readonly endedFrom: number
  /** Ended since then, the newest end first. */
  readonly ended: readonly EndedOrder[]
  /** Ended, and the date was not sent: it may have been at any time. */
  readonly endedUndated: readonly EndedOrder[]
  readonly endedEarlier: readonly EndedOrder[]
  /** Prohibitions that have ended. */
  readonly prohibitionsEnded: readonly EndedOrder[]
}

const year = 365.25 * 86_400_000

/**
 * @param now epoch ms
 * @param replacing which orders name one as the one before them, of everything that was read
 */
export function medicationList(
  { doNotGive, current, onHold, draft, past }: Medications,
  now: number,
  replacing: LinksBetweenOrders['replacing'],
): MedicationList {
  const all = past.map(ended).toSorted(byEnd)
  const orders = all.filter(({ order }) => !order.doNotPerform)
  const endedFrom = now - year
  const isRecent = (date: FhirDateTime) => possibleInstants(date).to >= endedFrom
  return {
    doNotGive,
    active: current.filter((order) => !isReport(order)),
    onHold,
    draft,
    reported: current.filter(isReport),
    endedFrom,
    ended: orders.filter(({ date }) => date && isRecent(date)),
    endedUndated: orders.filter(({ date }) => !date),
    endedEarlier: orders.filter(({ date }) => date && !isRecent(date)),
    prohibitionsEnded: all.filter(({ order }) => order.doNotPerform),
  }

  function ended(order: MedicationOrder): EndedOrder {
    const replacedBy = replacing(order)
    const kind = endKind(order) ?? 'completed'
    return {
      order,
      kind: kind !== 'stopped' && replacedBy.length > 0 ? 'replaced' : kind,
      date: endDate(order, now),
      replacedBy,
    }
  }
}

function byEnd(one: EndedOrder, other: EndedOrder): number {
  return newestFirst(one.date, other.date, one.order.id, other.order.id)
}
