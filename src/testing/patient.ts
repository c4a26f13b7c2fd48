import type { Patient } from 'fhir/r4'
import type { Parts } from './parts.ts'

/** The launch patient. */
export function patient(parts: Parts<Patient> = {}): Patient {
  return {
    resourceType: 'Patient',
    id: 'p',
    name: [{ family: 'Beaulieu', given: ['Odette'] }],
    birthDate: '1957-03-14',
    gender: 'female',
    ...parts,
  } as Patient
}
