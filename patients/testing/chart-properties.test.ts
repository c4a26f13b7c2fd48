import { expect, test } from 'vitest'
import { patientResources, type PatientResources } from '../generate-patients.ts'
import type { Resource } from '../resource-parts.ts'
import { chartProperties } from './chart-properties.ts'
import { checkedChart } from './checked-chart.ts'

/** A property is only trusted if it fails when it should: each is given a chart that breaks it. */

const told = new Map(
  patientResources({ seed: 1, day: '2026-11-24', density: 0.5 }).map((patient) => [
    patient.id,
    patient,
  ]),
)

type Change = (resource: Resource) => Resource

/** The first resource that matches, changed. */
function changed(
  id: string,
  matches: (resource: Resource) => boolean,
  change: Change,
): PatientResources {
  const patient = told.get(id)
  if (!patient) throw new Error(`no story ${id}`)
  const place = patient.resources.findIndex(matches)
  if (place === -1) throw new Error('nothing to break')
  return {
    ...patient,
    resources: patient.resources.map((resource, index) =>
      index === place ? change(resource) : resource,
    ),
  }
}

const type = (name: string) => (resource: Resource) => resource['resourceType'] === name
const measured = (loinc: string) => (resource: Resource) =>
  JSON.stringify(resource['code'] ?? '').includes(`"${loinc}"`) && 'valueQuantity' in resource
const withValue = (value: string) => (resource: Resource) => ({
  ...resource,
  valueQuantity: { ...(resource['valueQuantity'] as Resource), value: `§${value}§` },
})
const ordered = (words: string) => (resource: Resource) =>
  type('MedicationRequest')(resource) && JSON.stringify(resource).includes(words)

const odette = 'story-heart-failure'
const rene = 'story-diabetes-kidney'

const broken: Readonly<Record<string, PatientResources>> = {
  'ids are unique': changed(odette, measured('2823-3'), (resource) => ({
    ...resource,
    id: `${odette}-lab-2823-3-1`,
  })),
  'references resolve': changed(odette, measured('2823-3'), (resource) => ({
    ...resource,
    encounter: { reference: 'Encounter/none' },
  })),
  'everything is about a patient of its bundle': changed(odette, type('Condition'), (resource) => ({
    ...resource,
    subject: { reference: 'Patient/other' },
  })),
  'codes are in the verified tables': changed(odette, type('Condition'), (resource) => ({
    ...resource,
    code: { coding: [{ system: 'http://snomed.info/sct', code: '84114007' }] },
  })),
  'units and digits are those of the table': changed(odette, measured('2823-3'), withValue('5.10')),
  'no value is outside physiology': changed(odette, measured('2823-3'), withValue('9.9')),
  'flags agree with the printed range': changed(odette, measured('2823-3'), withValue('5.1')),
  'a child has no adult range, no flag and no eGFR': changed(
    'story-child-growth',
    measured('718-7'),
    (resource) => ({ ...resource, referenceRange: [{ text: '12 to 15.5' }] }),
  ),
  'whatever has an encounter is within its period': changed(
    odette,
    (resource) => measured('2823-3')(resource) && 'encounter' in resource,
    (resource) => ({ ...resource, effectiveDateTime: '2026-11-24T03:00:00-05:00' }),
  ),
  'a finished encounter has an end, and a planned one has no measurements': changed(
    odette,
    (resource) => type('Encounter')(resource) && resource['status'] === 'finished',
    (resource) => ({ ...resource, period: { start: (resource['period'] as Resource)['start'] } }),
  ),
  'dates that belong together are in order': changed(odette, measured('2823-3'), (resource) => ({
    ...resource,
    issued: '2020-01-01T00:00:00-05:00',
  })),
  'nothing happens before birth or after death': changed(
    'story-last-years',
    measured('59408-5'),
    (resource) => ({ ...resource, effectiveDateTime: '2026-11-20T08:00:00-05:00' }),
  ),
  'no order stays active after death': changed(
    'story-last-years',
    ordered('albuterol'),
    (resource) => ({
      ...resource,
      status: 'active',
    }),
  ),
  'nothing is ordered from a drug family that the patient is allergic to': changed(
    'story-last-years',
    type('AllergyIntolerance'),
    (resource) => ({ ...resource, code: { text: 'Clarithromycin' } }),
  ),
  'weekly methotrexate stays weekly': changed(
    'story-thyroid-arthritis',
    ordered('methotrexate 2.5'),
    (resource) => ({ ...resource, dosageInstruction: [{ text: '4 tablets by mouth daily' }] }),
  ),
  'an order that replaces another starts after the other has ended or is on hold': changed(
    'story-atrial-fibrillation',
    ordered('25 mg a week'),
    (resource) => ({ ...resource, status: 'active' }),
  ),
  'a Canadian chart has medicines as text only, and identifiers that belong to nobody': changed(
    rene,
    ordered('atorvastatin'),
    (resource) => ({
      ...resource,
      medicationCodeableConcept: {
        coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '617310' }],
      },
    }),
  ),
  'every report has the results of its panel': changed(
    odette,
    type('DiagnosticReport'),
    (resource) => ({ ...resource, result: (resource['result'] as readonly Resource[]).slice(1) }),
  ),
  'anion gap = Na - Cl - CO2': changed(odette, measured('33037-3'), withValue('5')),
  'LDL = TC - HDL - TG/5 below 400 mg/dL of triglycerides': changed(
    rene,
    measured('13457-7'),
    withValue('42'),
  ),
  'from 400 mg/dL of triglycerides LDL has a reason instead of a value': changed(
    rene,
    (resource) => 'dataAbsentReason' in resource,
    (resource) => ({ ...resource, valueQuantity: { value: '§90§' } }),
  ),
  'haematocrit is about three times haemoglobin': changed(
    odette,
    measured('4544-3'),
    withValue('50.0'),
  ),
  'MCV = 10 Hct / RBC': changed(odette, measured('787-2'), withValue('95.0')),
  'MCH = 10 Hgb / RBC': changed(odette, measured('785-6'), withValue('25.0')),
  'MCHC = 100 Hgb / Hct': changed(odette, measured('786-4'), withValue('35.0')),
  'neutrophils and lymphocytes are no more than all leukocytes': changed(
    'story-sepsis',
    measured('751-8'),
    withValue('30.0'),
  ),
  'INR is the prothrombin time over 12 s': changed(
    'story-atrial-fibrillation',
    measured('5902-2'),
    withValue('20.0'),
  ),
  'BMI = kg / m²': changed(odette, measured('39156-5'), withValue('30.0')),
  'the diastolic is below the systolic pressure': changed(
    odette,
    (resource) => 'component' in resource,
    (resource) => ({
      ...resource,
      component: (resource['component'] as readonly Resource[]).map((part, index) =>
        index === 0 ? withValue('70')(part) : part,
      ),
    }),
  ),
  'eGFR is computed from creatinine, age and sex': changed(
    odette,
    measured('98979-8'),
    withValue('70'),
  ),
  'stage 3 of kidney disease is recorded when eGFR has been below 60 for three months': changed(
    odette,
    (resource) => JSON.stringify(resource['code'] ?? '').includes('stage 3'),
    (resource) => ({ ...resource, onsetDateTime: '2025-02-22' }),
  ),
  'HbA1c follows the home meter’s mean of three months': {
    ...changed(rene, measured('4548-4'), (resource) => resource),
    resources: (told.get(rene)?.resources ?? []).map((resource) =>
      measured('4548-4')(resource) ? withValue('6.0')(resource) : resource,
    ),
  },
}

test.each(Object.keys(chartProperties))('a chart that breaks it is found: %s', (name) => {
  const property = chartProperties[name]
  const chart = broken[name]
  if (!property || !chart) throw new Error(`nothing breaks "${name}"`)
  expect(property(checkedChart(chart)).length).toBeGreaterThan(0)
})
