import type { Chart } from './chart.ts'
import type { Moment } from './clock.ts'
import { staffReference, type StaffId } from './staff.ts'

export interface Vaccination {
  readonly vaccine: string
  readonly at: Moment
  readonly by: StaffId
  readonly encounter?: string
  /** Why it was not given, if it was not. */
  readonly notDone?: string
}

/** Adds an Immunization as text, because no CVX code was verified. */
export function addImmunization(chart: Chart, vaccination: Vaccination): void {
  const { vaccine, at, by, encounter, notDone } = vaccination
  chart.add({
    resourceType: 'Immunization',
    id: chart.nextId('immunization'),
    status: notDone === undefined ? 'completed' : 'not-done',
    ...(notDone === undefined ? {} : { statusReason: { text: notDone } }),
    vaccineCode: { text: vaccine },
    patient: chart.subject,
    ...(encounter === undefined ? {} : { encounter: { reference: encounter } }),
    occurrenceDateTime: chart.clock.date(at),
    primarySource: true,
    ...(notDone === undefined ? { performer: [{ actor: staffReference(by) }] } : {}),
  })
}
