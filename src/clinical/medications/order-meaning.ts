import { text } from '#src/r4/text.ts'
import { setAside, takeBoolean, type Tracked } from '#src/r4/tracked-element.ts'
import type { AnyRequest } from './any-request.ts'
import type { MedicationOrder, OrderStatus } from './medication-order.ts'

/**
 * https://hl7.org/fhir/R4/valueset-medicationrequest-intent.html. A modifier element: with any other value, or with
 * none, it is unknown whether this is an order.
 */
const orderIntents: readonly unknown[] = [
  'order',
  'original-order',
  'reflex-order',
  'filler-order',
  'instance-order',
]
const otherIntents: readonly unknown[] = ['proposal', 'plan', 'option']

/** What `authoredOn` is the date of: a report or a plan was not ordered. */
export function authored(
  status: OrderStatus,
  intent: string | undefined,
  isReport: boolean,
): MedicationOrder['authored'] {
  if (isReport || !orderIntents.includes(intent)) return 'recorded'
  return status === 'draft' ? 'drafted' : 'ordered'
}

/** Whether a value of a modifier element is one that this app does not know. */
export function hasUnknownValue({ json }: Tracked<AnyRequest>): boolean {
  const { intent, doNotPerform } = json
  return (
    ![...orderIntents, ...otherIntents].includes(intent) ||
    typeof (doNotPerform ?? false) !== 'boolean'
  )
}

/** The string `"true"` is not valid R4, but it prohibits all the same. */
export function takeProhibition(request: Tracked<AnyRequest>): boolean {
  const prohibits = takeBoolean(request, 'doNotPerform')
  if (prohibits === false) setAside(request, 'doNotPerform')
  return prohibits ?? text(request.json.doNotPerform)?.toLowerCase() === 'true'
}
