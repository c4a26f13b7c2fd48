import type { Records } from '#sandbox/records/records.ts'
import type { RelatedPersonRecord } from '#sandbox/records/related-person-record.ts'

/** Who can sign in: clinicians of the EHR, every patient as themself, and whoever may open a patient's chart. */
export interface Account {
  readonly id: string
  readonly name: string
  /** `Practitioner/…`, `Patient/…` or `RelatedPerson/…`, below the FHIR base. */
  readonly fhirUser: string
  /** Where it depends on the chart: a parent of two children is another RelatedPerson of each. */
  readonly fhirUserOf?: Readonly<Record<string, string>> | undefined
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
export function accountsOf({
  patients,
  relatedPersons,
}: Pick<Records, 'patients' | 'relatedPersons'>): Accounts {
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
    ...proxies(relatedPersons.filter(({ patient }) => patients.some(({ id }) => id === patient))),
  ]
  const byId = new Map(all.map((account) => [account.id, account]))
  return { all, find: (id) => byId.get(id) }
}

export function mayOpen(account: Account, patient: string): boolean {
  return account.patients === 'all' || account.patients.includes(patient)
}

/** Who is signed in, as FHIR says it: never the patient where someone else opened the chart. */
export function fhirUser(account: Account, patient: string | undefined): string {
  return account.fhirUserOf?.[patient ?? ''] ?? account.fhirUser
}

/** RelatedPersons that share an identifier are one person with several charts. */
function proxies(relatedPersons: readonly RelatedPersonRecord[]): Account[] {
  const people = Map.groupBy(relatedPersons, ({ id, identifier }) => identifier ?? id)
  return [...people.values()].map((records) => {
    const [first] = records as [RelatedPersonRecord]
    return {
      id: `proxy:${first.id}`,
      name: first.name,
      fhirUser: `RelatedPerson/${first.id}`,
      fhirUserOf: Object.fromEntries(
        records.map(({ id, patient }) => [patient, `RelatedPerson/${id}`]),
      ),
      kind: 'proxy',
      patients: records.map(({ patient }) => patient),
    }
  })
}

function clinician(id: string, name: string): Account {
  return { id, name, fhirUser: `Practitioner/${id}`, kind: 'clinician', patients: 'all' }
}
