import type { MedicationRequest } from 'fhir/r4'
import { newestFirst } from '#src/r4/fhir-date-time.ts'
import { sent, type Sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import { byName } from '../by-name.ts'
import type { Finding, LeftOut } from '../finding.ts'
import type { MedicationOrder } from './medication-order.ts'
import { medicationOrderFrom, type OrderContext } from './medication-order-from.ts'

/** Orders by the status that their source gives them, and by nothing else. */
export interface Medications {
  /** `doNotPerform` and not ended: a prohibition, never listed among the orders to take. */
  readonly doNotGive: readonly MedicationOrder[]
  /** `active` and `unknown`, the latter marked; by name. */
  readonly current: readonly MedicationOrder[]
  readonly onHold: readonly MedicationOrder[]
  /** `draft`: not an order yet. */
  readonly draft: readonly MedicationOrder[]
  /** `completed`, `stopped` and `cancelled`, ended prohibitions included; newest first. */
  readonly past: readonly MedicationOrder[]
}

/**
 * Intents that are not orders: a suggestion, or one of several choices.
 * https://hl7.org/fhir/R4/valueset-medicationrequest-intent.html
 */
const notOrders = ['proposal', 'option'] as const

const ended: readonly MedicationOrder['status'][] = ['completed', 'stopped', 'cancelled']

/** Every MedicationRequest is either in one of the lists or left out with its reason. */
export function medications(
  resources: readonly unknown[],
  context: OrderContext,
): Finding<Medications> {
  const requests = resources.map((resource) => sent<MedicationRequest>(resource))
  const orders = requests
    .filter((request) => leftOut(request).length === 0)
    .map((request) => medicationOrderFrom(request, context))
  const past = orders.filter(({ status }) => ended.includes(status))
  const open = orders.filter(({ status }) => !ended.includes(status))
  const openWith = (...statuses: readonly MedicationOrder['status'][]) =>
    open
      .filter(({ status, doNotPerform }) => !doNotPerform && statuses.includes(status))
      .toSorted(byNameThenNewest)
  return {
    answer: {
      doNotGive: open.filter((order) => order.doNotPerform).toSorted(byNameThenNewest),
      current: openWith('active', 'unknown'),
      onHold: openWith('on-hold'),
      draft: openWith('draft'),
      past: past.toSorted(byDate),
    },
    shown: orders.map(({ reference }) => reference),
    leftOut: requests.flatMap(leftOut),
  }
}

function leftOut({ id, status, intent }: Sent<MedicationRequest>): LeftOut[] {
  const reference = `MedicationRequest/${text(id) ?? ''}`
  if (status === 'entered-in-error')
    return [{ reference, reason: 'entered-in-error', element: 'status' }]
  const reason = notOrders.find((each) => each === intent)
  return reason === undefined ? [] : [{ reference, reason, element: 'intent' }]
}

function byNameThenNewest(one: MedicationOrder, other: MedicationOrder): number {
  const named = ({ naming }: MedicationOrder) => ({ name: naming.name })
  return byName(named(one), named(other)) || byDate(one, other)
}

function byDate(one: MedicationOrder, other: MedicationOrder): number {
  return newestFirst(one.authoredOn?.date, other.authoredOn?.date, one.id, other.id)
}
