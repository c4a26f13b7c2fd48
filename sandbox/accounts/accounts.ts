import type { Records } from '#sandbox/records/records.ts'
import type { RelatedPersonRecord } from '#sandbox/records/related-person-record.ts'

/** Someone who can sign in: a clinician, a patient, or a person who may open a patient's chart on their behalf. */
export interface Account {
  readonly id: string
  readonly name: string
  /** `Practitioner/…`, `Patient/…` or `RelatedPerson/…`, below the FHIR base. */
  readonly fhirUser: string
  /** `fhirUser` by patient id: a parent of two children is a different RelatedPerson for each. */
  readonly fhirUserOf?: Readonly<Record<string, string>> | undefined
  readonly kind: 'clinician' | 'patient' | 'proxy'
  /** Ids of the patients whose charts they may open. */
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

/** Everyone who can sign in. The prefixes keep ids of patients and proxies apart from clinicians' ids. */
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

/** The `fhirUser` of a person in a patient's chart: never the patient if someone else has opened it. */
export function fhirUser(account: Account, patient: string | undefined): string {
  return account.fhirUserOf?.[patient ?? ''] ?? account.fhirUser
}

/** RelatedPersons that share an identifier are one person, who may open several charts. */
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
