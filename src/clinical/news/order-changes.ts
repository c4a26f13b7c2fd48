import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { possibleInstants } from '#src/r4/date-order.ts'
import type { MedicationOrder } from '../medications/medication-order.ts'
import { endDate, endKind } from '../medications/order-ending.ts'
import type { Medications } from '../medications/medications.ts'

/** What became of an order, by its own status and by nothing else. */
export type OrderChangeKind =
  | 'do-not-give'
  | 'stopped'
  | 'cancelled'
  | 'completed'
  | 'on-hold'
  | 'draft'
  | 'ordered'
  | 'recorded'

export interface OrderChange {
  readonly kind: OrderChangeKind
  readonly order: MedicationOrder
  /** Undefined where the source sent no date of this change. None is inferred from another one. */
  readonly date: FhirDateTime | undefined
}

export interface OrderNews {
  /** In the window, or on hold now without a date; in the order of `OrderChangeKind`, then newest first. */
  readonly changes: readonly OrderChange[]
  /** How many have ended without a date of it: it may have been in the window. */
  readonly endedUndated: number
}

const kinds: readonly OrderChangeKind[] = [
  'do-not-give',
  'stopped',
  'cancelled',
  'completed',
  'on-hold',
  'draft',
  'ordered',
  'recorded',
]

/**
 * What changed among the orders since a moment. An order that ended is dated by the change of its status, or by the
 * end of its instructions; one that began, by `authoredOn`.
 * @param from start of the window, epoch ms
 * @param now epoch ms
 */
export function orderNews(
  { doNotGive, current, onHold, draft, past }: Medications,
  from: number,
  now: number,
): OrderNews {
  const all: OrderChange[] = [
    ...doNotGive.map((order) => change('do-not-give', order, order.authoredOn?.date)),
    ...past.map((order) => change(endKind(order) ?? 'completed', order, endDate(order, now))),
    ...onHold.map((order) => change('on-hold', order, order.statusChanged?.date)),
    ...draft.map((order) => change('draft', order, order.authoredOn?.date)),
    ...current.map((order) =>
      change(order.authored === 'ordered' ? 'ordered' : 'recorded', order, order.authoredOn?.date),
    ),
  ]
  const isInWindow = (date: FhirDateTime) =>
    possibleInstants(date).to >= from && possibleInstants(date).from <= now
  return {
    changes: all
      .filter(({ kind, date }) => (date ? isInWindow(date) : kind === 'on-hold'))
      .toSorted(
        (one, other) =>
          kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
          (other.date?.earliest ?? 0) - (one.date?.earliest ?? 0),
      ),
    endedUndated: past.filter((order) => endDate(order, now) === undefined).length,
  }
}

function change(
  kind: OrderChangeKind,
  order: MedicationOrder,
  date: FhirDateTime | undefined,
): OrderChange {
  return { kind, order, date }
}
