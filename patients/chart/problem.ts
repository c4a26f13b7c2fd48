import { hl7Concept } from '../resource-parts.ts'
import type { Chart } from './chart.ts'
import type { Moment } from './clock.ts'

export interface Problem {
  readonly text: string
  readonly since: Moment
  /** When it ended; without it the problem is active. */
  readonly until?: Moment
  /** The stay or visit in which it was diagnosed; without one it is on the problem list. */
  readonly encounter?: string
}

/** Adds a Condition. Its code is text, because no table of diagnosis codes was verified. */
export function addProblem(chart: Chart, { text, since, until, encounter }: Problem): void {
  chart.add({
    resourceType: 'Condition',
    id: chart.nextId('condition'),
    clinicalStatus: hl7Concept('condition-clinical', until === undefined ? 'active' : 'resolved'),
    verificationStatus: hl7Concept('condition-ver-status', 'confirmed'),
    category: [
      hl7Concept(
        'condition-category',
        encounter === undefined ? 'problem-list-item' : 'encounter-diagnosis',
      ),
    ],
    code: { text },
    subject: chart.subject,
    ...(encounter === undefined ? {} : { encounter: { reference: encounter } }),
    onsetDateTime: chart.clock.date(since),
    ...(until === undefined ? {} : { abatementDateTime: chart.clock.date(until) }),
    recordedDate: chart.clock.date(since),
  })
}
