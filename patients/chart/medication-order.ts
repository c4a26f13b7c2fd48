import { medicines, type Medicine } from '../codes/medicines.ts'
import { hl7Concept, type Resource } from '../resource-parts.ts'
import type { Chart } from './chart.ts'
import type { Moment } from './clock.ts'
import { staffReference, type StaffId } from './staff.ts'

export interface Dose {
  readonly text: string
  /** R4 `Timing.repeat`, if the instruction is also structured. */
  readonly repeat?: Resource
  readonly asNeeded?: boolean | string
  /** The days of a step of a taper, from the order's start. */
  readonly days?: readonly [from: number, to: number]
}

export interface Order {
  /** From the verified table, or as text if no code was verified. */
  readonly what: Medicine | { readonly words: string }
  readonly status: 'active' | 'on-hold' | 'stopped' | 'completed' | 'draft'
  readonly since: Moment
  /** When the order ends or ended, if it says so. */
  readonly until?: Moment
  readonly dose?: string | readonly Dose[]
  readonly by?: StaffId
  readonly why?: string
  /** Why it is on hold or was stopped. */
  readonly statusReason?: string
  /** `MedicationRequest/…` that this order replaces. */
  readonly replaces?: string
  readonly encounter?: string | undefined
  readonly setting?: 'community' | 'inpatient' | 'outpatient' | 'discharge'
  /** Reported by the patient or family, and not ordered here. */
  readonly isReported?: boolean
  readonly isDoNotPerform?: boolean
  readonly as?: 'reference' | 'contained'
  readonly repeats?: number
}

/** Adds a MedicationRequest, and its Medication if it refers to one. Returns the order's reference. */
export function addOrder(chart: Chart, order: Order): string {
  const id = chart.nextId('order')
  const medication = {
    resourceType: 'Medication',
    id: order.as === 'contained' ? 'medication' : `${id}-medication`,
    code: medicineCode(chart, order.what),
  }
  if (order.as === 'reference') chart.add(medication)
  chart.add({
    resourceType: 'MedicationRequest',
    id,
    ...(order.as === 'contained' ? { contained: [medication] } : {}),
    status: order.status,
    ...(order.statusReason === undefined ? {} : { statusReason: { text: order.statusReason } }),
    intent: order.isReported ? 'plan' : 'order',
    category: [hl7Concept('medicationrequest-category', order.setting ?? 'community')],
    ...(order.isDoNotPerform ? { doNotPerform: true } : {}),
    ...(order.isReported ? { reportedBoolean: true } : {}),
    ...medicationElement(order, medication),
    subject: chart.subject,
    ...(order.encounter === undefined ? {} : { encounter: { reference: order.encounter } }),
    authoredOn: order.encounter ? chart.clock.dateTime(order.since) : chart.clock.date(order.since),
    requester: staffReference(order.by ?? chart.person.generalPractitioner),
    ...(order.why === undefined ? {} : { reasonCode: [{ text: order.why }] }),
    ...dosage(chart, order),
    ...(order.repeats === undefined
      ? {}
      : { dispenseRequest: { numberOfRepeatsAllowed: order.repeats } }),
    ...(order.replaces === undefined ? {} : { priorPrescription: { reference: order.replaces } }),
  })
  return `MedicationRequest/${id}`
}

/** A Canadian order has its medicine as text: RxNorm is not used in Canada, and no DIN could be verified. */
function medicineCode(chart: Chart, what: Order['what']): Resource {
  if (typeof what === 'object') return { text: what.words }
  const [code, display, text] = medicines[what]
  if (chart.person.place.country === 'CA') return { text }
  const system = 'http://www.nlm.nih.gov/research/umls/rxnorm'
  return { coding: [{ system, code, display }], text }
}

function medicationElement(order: Order, { id, code }: Resource): Resource {
  if (order.as === undefined) return { medicationCodeableConcept: code }
  const reference = order.as === 'contained' ? '#medication' : `Medication/${String(id)}`
  return { medicationReference: { reference } }
}

function dosage(chart: Chart, { dose, since, until }: Order): Resource {
  if (dose === undefined) return {}
  const doses = typeof dose === 'string' ? [{ text: dose }] : dose
  return {
    dosageInstruction: doses.map((step: Dose, index) => {
      const [from, to] = step.days ?? []
      const start = since + (from ?? 0) * 1440
      const end = to === undefined ? until : since + to * 1440
      const repeat = {
        ...(end === undefined
          ? {}
          : { boundsPeriod: { start: chart.clock.date(start), end: chart.clock.date(end) } }),
        ...step.repeat,
      }
      return {
        ...(doses.length === 1 ? {} : { sequence: index + 1 }),
        text: step.text,
        ...(Object.keys(repeat).length === 0 ? {} : { timing: { repeat } }),
        ...asNeeded(step.asNeeded),
      }
    }),
  }
}

function asNeeded(words: boolean | string | undefined): Resource {
  if (words === undefined || words === false) return {}
  return words === true ? { asNeededBoolean: true } : { asNeededCodeableConcept: { text: words } }
}
