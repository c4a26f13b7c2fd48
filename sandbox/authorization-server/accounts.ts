/** Who can sign in: clinicians of the EHR, and every patient as themself. */
export interface Account {
  readonly id: string
  readonly name: string
  /** `Practitioner/…` or `Patient/…`, below the FHIR base. */
  readonly fhirUser: string
  readonly kind: 'clinician' | 'patient'
  /** The one chart a patient may open. */
  readonly patient?: string | undefined
}

export const clinicians: readonly Account[] = [
  {
    id: 'haddad',
    name: 'Dr. Amal Haddad',
    fhirUser: 'Practitioner/haddad',
    kind: 'clinician',
  },
  {
    id: 'lindqvist',
    name: 'Mai Lindqvist, RN',
    fhirUser: 'Practitioner/lindqvist',
    kind: 'clinician',
  },
]

/** An account for a patient of the store; its id cannot collide with a clinician's. */
export function patientAccount(patient: { readonly id: string; readonly name: string }): Account {
  return {
    id: `patient:${patient.id}`,
    name: patient.name,
    fhirUser: `Patient/${patient.id}`,
    kind: 'patient',
    patient: patient.id,
  }
}
