import { hl7Concept, type Resource } from '../resource-parts.ts'
import type { Chart } from './chart.ts'
import type { Moment } from './clock.ts'
import { organizationReference, staffReference, type StaffId } from './staff.ts'

const classes = {
  ambulatory: ['AMB', 'ambulatory'],
  emergency: ['EMER', 'emergency'],
  inpatient: ['IMP', 'inpatient encounter'],
  shortStay: ['SS', 'short stay'],
  virtual: ['VR', 'virtual'],
} as const

export interface Visit {
  readonly start: Moment
  /** Length in minutes; without it the stay has not ended. */
  readonly minutes?: number
  readonly kind?: keyof typeof classes
  readonly status?: 'planned' | 'arrived' | 'in-progress' | 'finished' | 'cancelled'
  readonly reason: string
  readonly by: StaffId
  readonly bed?: string
  /** Another Encounter that this one belongs to. */
  readonly partOf?: string
  /** Code and display from HL7's `discharge-disposition`. */
  readonly disposition?: readonly [code: string, display: string]
}

/** Adds an Encounter, and returns its reference. */
export function addEncounter(chart: Chart, visit: Visit): string {
  const id = chart.nextId('encounter')
  const [code, display] = classes[visit.kind ?? 'ambulatory']
  const { dateTime } = chart.clock
  chart.add({
    resourceType: 'Encounter',
    id,
    identifier: [{ system: 'https://northgate.example/encounters', value: id }],
    status: visit.status ?? 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code, display },
    type: [{ text: visit.reason }],
    subject: chart.subject,
    participant: [{ individual: staffReference(visit.by) }],
    period: {
      start: dateTime(visit.start),
      ...(visit.minutes === undefined ? {} : { end: dateTime(visit.start + visit.minutes) }),
    },
    reasonCode: [{ text: visit.reason }],
    ...(visit.disposition === undefined
      ? {}
      : {
          hospitalization: {
            dischargeDisposition: hl7Concept('discharge-disposition', ...visit.disposition),
          },
        }),
    ...(visit.bed === undefined ? {} : { location: [bed(visit.bed, visit)] }),
    serviceProvider: organizationReference(chart.person.place.organization),
    ...(visit.partOf === undefined ? {} : { partOf: { reference: visit.partOf } }),
  })
  return `Encounter/${id}`
}

function bed(display: string, { minutes }: Visit): Resource {
  return { location: { display }, status: minutes === undefined ? 'active' : 'completed' }
}
