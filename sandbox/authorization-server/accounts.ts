import type { PatientRecord } from '../records/patient-record.ts'
import type { RelatedPersonRecord } from '../records/related-person-record.ts'

/** Who can sign in: clinicians of the EHR, every patient as themself, and whoever may open a patient's chart. */
export interface Account {
  readonly id: string
  readonly name: string
  /** `Practitioner/…`, `Patient/…` or `RelatedPerson/…`, below the FHIR base. */
  readonly fhirUser: string
  readonly kind: 'clinician' | 'patient' | 'proxy'
  /** The charts that this person may open. */
  readonly patients: 'all' | readonly string[]
}

export const clinicians: readonly Account[] = [
  clinician('haddad', 'Dr. Amal Haddad'),
  clinician('lindqvist', 'Mai Lindqvist, RN'),
]

export interface Accounts {
  readonly all: readonly Account[]
  readonly find: (id: string) => Account | undefined
}

/** Everyone who can sign in; ids of patients and proxies cannot collide with a clinician's. */
export function accountsOf(
  patients: readonly PatientRecord[],
  relatedPersons: readonly RelatedPersonRecord[],
): Accounts {
  const all = [
    ...clinicians,
    ...patients.map(({ id, name }): Account => {
      return {
        id: `patient:${id}`,
        name,
        fhirUser: `Patient/${id}`,
        kind: 'patient',
        patients: [id],
      }
    }),
    ...relatedPersons.map(({ id, name, patient }): Account => {
      const fhirUser = `RelatedPerson/${id}`
      return { id: `proxy:${id}`, name, fhirUser, kind: 'proxy', patients: [patient] }
    }),
  ]
  const byId = new Map(all.map((account) => [account.id, account]))
  return { all, find: (id) => byId.get(id) }
}

export function mayOpen(account: Account, patient: string): boolean {
  return account.patients === 'all' || account.patients.includes(patient)
}

function clinician(id: string, name: string): Account {
  return { id, name, fhirUser: `Practitioner/${id}`, kind: 'clinician', patients: 'all' }
}
