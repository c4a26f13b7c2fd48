import { hl7Concept } from '../resource-parts.ts'
import type { Chart } from './chart.ts'
import type { Moment } from './clock.ts'

export interface Allergy {
  readonly substance: string
  readonly since: Moment
  readonly category?: 'medication' | 'food' | 'environment'
  readonly criticality?: 'low' | 'high' | 'unable-to-assess'
  readonly reaction?: { readonly text: string; readonly severity: 'mild' | 'moderate' | 'severe' }
  readonly isIntolerance?: boolean
  readonly isUnconfirmed?: boolean
}

/** Adds an AllergyIntolerance as text, because no table of substance codes was verified. */
export function addAllergy(chart: Chart, allergy: Allergy): void {
  chart.add({
    resourceType: 'AllergyIntolerance',
    id: chart.nextId('allergy'),
    clinicalStatus: hl7Concept('allergyintolerance-clinical', 'active'),
    verificationStatus: hl7Concept(
      'allergyintolerance-verification',
      allergy.isUnconfirmed ? 'unconfirmed' : 'confirmed',
    ),
    ...(allergy.isIntolerance === undefined
      ? {}
      : { type: allergy.isIntolerance ? 'intolerance' : 'allergy' }),
    ...(allergy.category === undefined ? {} : { category: [allergy.category] }),
    ...(allergy.criticality === undefined ? {} : { criticality: allergy.criticality }),
    code: { text: allergy.substance },
    patient: chart.subject,
    recordedDate: chart.clock.date(allergy.since),
    ...(allergy.reaction === undefined
      ? {}
      : {
          reaction: [
            {
              manifestation: [{ text: allergy.reaction.text }],
              severity: allergy.reaction.severity,
            },
          ],
        }),
  })
}

/** Adds the statement that someone asked and there are none, which an empty list does not say. */
export function addNoKnownAllergies(chart: Chart, since: Moment): void {
  addAllergy(chart, { substance: 'No known allergies', since })
}
