import { medicines } from './codes.ts'
import { on, type Resource } from './resource-parts.ts'
import type { Order, Story } from './stories.ts'

/** A story's orders, with the Medications that some of them refer to. */
export function orders(story: Story, today: number): Resource[] {
  return story.orders.flatMap((order, index) => {
    const id = `${story.id}-order-${String(index)}`
    const [rxNorm, name] = medicines[order.medicine]
    const code = {
      coding: [
        { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: rxNorm, display: name },
      ],
      text: name,
    }
    const medication = {
      resourceType: 'Medication',
      id: order.as === 'contained' ? 'medication' : `${id}-medication`,
      code,
    }
    const request = {
      ...medicationRequest(story, order, today, id),
      ...named(order, medication, code),
    }
    return order.as === 'reference' ? [medication, request] : [request]
  })
}

function named(order: Order, medication: Resource, code: Resource): Resource {
  if (order.as === 'reference')
    return { medicationReference: { reference: `Medication/${String(medication['id'])}` } }
  if (order.as === 'contained')
    return { contained: [medication], medicationReference: { reference: '#medication' } }
  return { medicationCodeableConcept: code }
}

function medicationRequest(story: Story, order: Order, today: number, id: string): Resource {
  const bounds =
    order.ended === undefined
      ? undefined
      : { start: on(today, order.since), end: on(today, order.ended) }
  return {
    resourceType: 'MedicationRequest',
    id,
    status: order.status,
    intent: order.reported ? 'plan' : 'order',
    ...(order.doNotPerform ? { doNotPerform: true } : {}),
    ...(order.reported ? { reportedBoolean: true } : {}),
    subject: { reference: `Patient/${story.id}` },
    authoredOn: on(today, order.since),
    requester: { reference: 'Practitioner/haddad', display: 'Dr. Amal Haddad' },
    ...(order.reason === undefined ? {} : { statusReason: { text: order.reason } }),
    ...(order.text === undefined
      ? {}
      : {
          dosageInstruction: [
            {
              text: order.text,
              ...(order.asNeeded ? { asNeededBoolean: true } : {}),
              ...(bounds ? { timing: { repeat: { boundsPeriod: bounds } } } : {}),
            },
          ],
        }),
  }
}
