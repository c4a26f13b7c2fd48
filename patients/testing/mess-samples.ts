import { messKinds } from '../mess/all-mess-kinds.ts'
import { createRandom } from '../random.ts'
import { decimal, type Resource } from '../resource-parts.ts'

/** Small sample resources to apply kinds of mess to. */
export const messSamples = {
  potassium: result('laboratory', '2823-3', 'mmol/L', 4.2, 1, [3.5, 5]),
  glucose: result('laboratory', '2345-7', 'mg/dL', 180, 0, [70, 99]),
  creatinine: result('laboratory', '2160-0', 'mg/dL', 1.3, 2, [0.6, 1.3]),
  haemoglobin: result('laboratory', '718-7', 'g/dL', 13.2, 1, [12, 15.5]),
  leukocytes: result('laboratory', '6690-2', '10*3/uL', 7.2, 1, [4.5, 11]),
  crp: result('laboratory', '1988-5', 'mg/L', 2.1, 1, [0, 4.9]),
  temperature: result('vital-signs', '8310-5', 'Cel', 37, 1),
  weight: result('vital-signs', '29463-7', 'kg', 80, 1),
  heartRate: result('vital-signs', '8867-4', '/min', 72, 0),
  pressure: {
    ...result('vital-signs', '85354-9', 'mm[Hg]', 0, 0),
    valueQuantity: undefined,
    component: [half('8480-6', 120), half('8462-4', 80)],
  } as Resource,
  order: {
    resourceType: 'MedicationRequest',
    id: 'order',
    status: 'active',
    authoredOn: '2026-05-04',
    medicationCodeableConcept: { coding: [{ code: '314076' }], text: 'lisinopril 10 mg tablet' },
    dosageInstruction: [{ text: 'one a day', timing: { repeat: { frequency: 1 } } }],
    dispenseRequest: { numberOfRepeatsAllowed: 3 },
  } as Resource,
  patient: {
    resourceType: 'Patient',
    id: 'patient',
    name: [{ family: 'Sample' }],
    birthDate: '1971-03-14',
  } as Resource,
}

/**
 * Applies a kind to a resource. Returns the messy resource, then those that come with it.
 * @throws Error when the kind is unknown or does not apply
 */
export function madeMessy(
  kind: string,
  resource: Resource,
  seed = 1,
): readonly [Resource, ...Resource[]] {
  const found = messKinds.find((each) => each.kind === kind)
  if (!found?.appliesTo(resource)) throw new Error(`${kind} does not apply to this`)
  return found.apply(resource, createRandom(seed))
}

function result(
  category: string,
  loinc: string,
  ucum: string,
  value: number,
  digits: number,
  range?: readonly [low: number, high: number],
): Resource {
  const quantity = (number: number) => ({
    value: decimal(number, digits),
    unit: ucum,
    system: 'http://unitsofmeasure.org',
    code: ucum,
  })
  return {
    resourceType: 'Observation',
    id: loinc,
    status: 'final',
    category: [{ coding: [{ code: category }] }],
    code: { coding: [{ system: 'http://loinc.org', code: loinc }], text: loinc },
    effectiveDateTime: '2028-02-29T20:30:00-05:00',
    valueQuantity: quantity(value),
    ...(range ? { referenceRange: [{ low: quantity(range[0]), high: quantity(range[1]) }] } : {}),
  }
}

function half(loinc: string, value: number): Resource {
  const { code, valueQuantity } = result('vital-signs', loinc, 'mm[Hg]', value, 0)
  return { code, valueQuantity }
}
