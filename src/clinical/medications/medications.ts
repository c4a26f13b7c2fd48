import { newestFirst } from '#src/r4/fhir-date-time.ts'
import { record, text } from '#src/r4/record.ts'
import type { Finding, LeftOut } from '../finding.ts'
import type { MedicationOrder } from './medication-order.ts'
import { medicationOrderFrom, type OrderContext } from './medication-order-from.ts'

/** Orders by what their source says of them, and by nothing else. */
export interface Medications {
  /** `doNotPerform` and not ended: not to be given. Never among the orders to take. */
  readonly doNotGive: readonly MedicationOrder[]
  /** `active`, and `unknown` marked as such; by name. */
  readonly current: readonly MedicationOrder[]
  readonly onHold: readonly MedicationOrder[]
  /** `draft`: not an order yet. */
  readonly draft: readonly MedicationOrder[]
  /** `completed`, `stopped`, `cancelled`, ended prohibitions among them; newest first. */
  readonly past: readonly MedicationOrder[]
}

/** Intents that are no order (R4 medicationrequest-intent): a suggestion, or one of several choices. */
const notOrders: readonly unknown[] = ['proposal', 'option']

const ended: readonly MedicationOrder['status'][] = ['completed', 'stopped', 'cancelled']

export function medications(
  requests: readonly unknown[],
  context: OrderContext,
): Finding<Medications> {
  const leftOut = requests.flatMap(leftOutOf)
  const orders = requests
    .filter((request) => leftOutOf(request).length === 0)
    .map((request) => medicationOrderFrom(record(request), context))
  const past = orders.filter(({ status }) => ended.includes(status))
  const open = orders.filter(({ status }) => !ended.includes(status))
  const having = (...statuses: readonly MedicationOrder['status'][]) =>
    open
      .filter(({ status, doNotPerform }) => !doNotPerform && statuses.includes(status))
      .toSorted(byName)
  return {
    answer: {
      doNotGive: open.filter((order) => order.doNotPerform).toSorted(byName),
      current: having('active', 'unknown'),
      onHold: having('on-hold'),
      draft: having('draft'),
      past: past.toSorted((one, other) =>
        newestFirst(one.authoredOn, other.authoredOn, one.id, other.id),
      ),
    },
    shown: orders.map(({ reference }) => reference),
    leftOut,
  }
}

function leftOutOf(request: unknown): LeftOut[] {
  const { id, status, intent } = record(request)
  const reference = `MedicationRequest/${text(id) ?? ''}`
  if (status === 'entered-in-error')
    return [{ reference, reason: 'entered-in-error', element: 'status' }]
  if (notOrders.includes(intent)) return [{ reference, reason: 'not-an-order', element: 'intent' }]
  return []
}

function byName(one: MedicationOrder, other: MedicationOrder): number {
  const [name, otherName] = [one, other].map((each) => (each.name ?? '').toLowerCase())
  if (name !== undefined && otherName !== undefined && name !== otherName)
    return name < otherName ? -1 : 1
  return newestFirst(one.authoredOn, other.authoredOn, one.id, other.id)
}
