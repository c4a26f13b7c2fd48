import type { CodeableConcept, Observation, ObservationComponent } from 'fhir/r4'
import { loinc } from './loinc.ts'
import type { Parts } from './parts.ts'
import { mmHg } from './quantity.ts'

let count = 0

/** A final Observation of the launch patient, undated, with a name and an id of its own. */
export function observation(parts: Parts<Observation> = {}): Observation {
  count += 1
  return {
    resourceType: 'Observation',
    id: `o${String(count)}`,
    status: 'final',
    subject: { reference: 'Patient/p' },
    code: { text: 'x' },
    ...parts,
  } as Observation
}

/** A laboratory result; a potassium unless another code is given. */
export function laboratoryResult(parts: Parts<Observation> = {}): Observation {
  return observation({
    category: category('laboratory'),
    code: loinc('2823-3', 'Potassium'),
    effectiveDateTime: '2026-11-24T08:00:00Z',
    ...parts,
  })
}

/** @param code LOINC */
export function vitalSign(code: string, parts: Parts<Observation> = {}): Observation {
  return observation({
    category: category('vital-signs'),
    code: loinc(code),
    effectiveDateTime: '2026-11-24T08:00:00Z',
    ...parts,
  })
}

/** A blood pressure panel with both components, in mmHg. */
export function bloodPressure(
  systolic: number,
  diastolic: number,
  parts: Parts<Observation> = {},
): Observation {
  return vitalSign('85354-9', {
    code: loinc('85354-9', 'Blood pressure'),
    component: [
      component('8480-6', { code: loinc('8480-6', 'Systolic'), valueQuantity: mmHg(systolic) }),
      component('8462-4', { code: loinc('8462-4', 'Diastolic'), valueQuantity: mmHg(diastolic) }),
    ],
    ...parts,
  })
}

/** @param code LOINC */
export function component(
  code: string,
  parts: Parts<ObservationComponent> = {},
): ObservationComponent {
  return { code: loinc(code), ...parts } as ObservationComponent
}

/** An Observation's interpretation by one code of HL7's own system. */
export function interpretation(code: string): CodeableConcept[] {
  const system = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation'
  return [{ coding: [{ system, code }] }]
}

function category(code: string): CodeableConcept[] {
  const system = 'http://terminology.hl7.org/CodeSystem/observation-category'
  return [{ coding: [{ system, code }] }]
}
