import type { Resource } from '../resource-parts.ts'
import { firstCode, keyOf, referenceText, type ChartProperty } from './checked-chart.ts'
import { isBefore } from './is-before.ts'

/** Properties of the orders of a chart. */
export const orderProperties: Readonly<Record<string, ChartProperty>> = {
  'no order stays active after death': ({ resources, patients }) =>
    patients.some((patient) => 'deceasedDateTime' in patient)
      ? resources
          .filter(({ resourceType }) => resourceType === 'MedicationRequest')
          .filter(({ status }) => status !== 'stopped' && status !== 'completed')
          .map(keyOf)
      : [],

  'nothing is ordered from a drug family that the patient is allergic to': ({ resources }) => {
    const allergies = resources
      .filter(({ resourceType }) => resourceType === 'AllergyIntolerance')
      .map(({ code }) => JSON.stringify(code))
    const forbidden = families.filter((family) => allergies.some((words) => family.test(words)))
    return resources
      .filter(({ resourceType }) => resourceType === 'MedicationRequest')
      .filter((order) => forbidden.some((family) => family.test(JSON.stringify(order))))
      .map(keyOf)
  },

  'weekly methotrexate stays weekly': ({ resources }) =>
    resources
      .filter(({ resourceType }) => resourceType === 'MedicationRequest')
      .filter((resource) => firstCode(resource['medicationCodeableConcept']) === '105585')
      .filter((resource) => !isWeekly(resource))
      .map(keyOf),

  'an order that replaces another starts after the other has ended or is on hold': ({
    resources,
    byKey,
  }) =>
    resources.flatMap((resource) => {
      if (resource['priorPrescription'] === undefined) return []
      const prior = byKey.get(referenceText(resource['priorPrescription']))
      if (prior === undefined) return []
      const isOver = prior['status'] === 'completed' || prior['status'] === 'stopped'
      const isLater = !isBefore(resource['authoredOn'], prior['authoredOn'])
      return isOver && isLater ? [] : [keyOf(resource)]
    }),
}

/** Antibiotics for which an allergy to one counts as an allergy to all. */
const families = [
  /penicillin|amoxicillin|piperacillin/i,
  /azithromycin|clarithromycin|erythromycin/i,
  /sulfonamide|sulfamethoxazole|sulfasalazine/i,
  /doxycycline|minocycline|tetracycline/i,
]

function isWeekly(order: Resource): boolean {
  const instructions = order['dosageInstruction'] as readonly Resource[]
  return instructions.every(({ text, timing }) => {
    const repeat = (timing as Resource | undefined)?.['repeat'] as Resource | undefined
    return (
      /ONCE WEEKLY/.test(String(text)) &&
      !/dail|twice|every day/i.test(String(text)) &&
      repeat?.['frequency'] === 1 &&
      repeat['period'] === 1 &&
      repeat['periodUnit'] === 'wk'
    )
  })
}
