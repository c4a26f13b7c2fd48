import type { ScopeGrant, TokenAccess } from '../access/token-access.ts'

const system = 'http://terminology.hl7.org/CodeSystem/observation-category'
const observation = (
  id: string,
  patient: string | undefined,
  category: string,
  status = 'final',
) => ({
  resourceType: 'Observation',
  id,
  status,
  category: [{ coding: [{ system, code: category }] }],
  ...(patient === undefined ? {} : { subject: { reference: patient } }),
})
const about = (resourceType: string, id: string, patient: string, rest: object = {}) => ({
  resourceType,
  id,
  [resourceType === 'RelatedPerson' || resourceType === 'AllergyIntolerance'
    ? 'patient'
    : 'subject']: {
    reference: `Patient/${patient}`,
  },
  ...rest,
})
/** Three patients, results about nobody, and resources that belong to no patient. */
export const charts = [
  { resourceType: 'Patient', id: 'ann' },
  { resourceType: 'Patient', id: 'ben' },
  { resourceType: 'Patient', id: 'cy' },
  observation('ann-lab', 'Patient/ann', 'laboratory'),
  observation('ann-vital', 'Patient/ann', 'vital-signs'),
  observation('ann-draft', 'Patient/ann', 'laboratory', 'preliminary'),
  observation('ben-lab', 'Patient/ben', 'laboratory'),
  observation('cy-lab', 'Patient/cy', 'laboratory'),
  observation('nobody', undefined, 'laboratory'),
  observation('group', 'Group/ann', 'laboratory'),
  observation('foreign', 'https://other.example/fhir/Patient/ann', 'laboratory'),
  observation('beyond', 'Patient/ann/Observation/1', 'laboratory'),
  about('MedicationRequest', 'ann-order', 'ann', {
    medicationReference: { reference: 'Medication/m' },
  }),
  about('MedicationRequest', 'ben-order', 'ben', {
    medicationReference: { reference: 'Medication/m' },
  }),
  about('DiagnosticReport', 'ann-report', 'ann', {
    result: ['ann-lab', 'ann-vital', 'ben-lab'].map((id) => ({ reference: `Observation/${id}` })),
  }),
  about('AllergyIntolerance', 'ann-allergy', 'ann'),
  about('RelatedPerson', 'ann-mother', 'ann'),
  about('RelatedPerson', 'ben-mother', 'ben'),
  { resourceType: 'Medication', id: 'm' },
  { resourceType: 'Practitioner', id: 'haddad' },
]

/** A scope as a grant of a token. */
function grant(scope: string): ScopeGrant {
  const [, level, resourceType = '', letters = '', query] =
    /^(patient|user)\/([^.]+)\.([a-z]+)(?:\?(.*))?$/.exec(scope) ?? []
  return {
    level: level === 'user' ? 'user' : 'patient',
    resourceType,
    letters,
    filter: query === undefined ? undefined : new URLSearchParams(query),
  }
}
const token = (
  scopes: readonly string[],
  patient = 'ann',
  userPatients: TokenAccess['userPatients'] = 'all',
): TokenAccess => ({
  clientId: 'app',
  user: 'haddad',
  patient,
  userPatients,
  launch: undefined,
  grants: scopes.map(grant),
})

const laboratory = `?category=${system}|laboratory`
/** A token for each kind of access. */
export const tokens = {
  whole: token(['patient/*.rs']),
  reading: token(['patient/Observation.r']),
  searching: token(['patient/Observation.s']),
  patientOnly: token(['patient/Patient.rs']),
  laboratory: token([`patient/Observation.rs${laboratory}`, 'patient/DiagnosticReport.rs']),
  finalLaboratory: token([`patient/Observation.rs${laboratory}&status=final`]),
  union: token([
    `patient/Observation.rs${laboratory}`,
    'patient/Observation.rs?category=vital-signs',
  ]),
  mixed: token([`patient/Observation.s`, `patient/Observation.r${laboratory}`]),
  undeclared: token(['patient/Observation.rs?colour=red']),
  undeclaredToo: token([`patient/Observation.rs${laboratory}&colour=red`]),
  valueless: token(['patient/Observation.rs?category=']),
  blank: token(['patient/Observation.rs?&']),
  filterless: token([]),
  wrongValue: token(['patient/Observation.rs?date=soon']),
  wrongModifier: token(['patient/Observation.rs?code:in=x']),
  wildGranular: token([`patient/*.rs${laboratory}`]),
  ofBen: token(['patient/*.rs'], 'ben'),
  withoutPatient: { ...token(['patient/*.rs']), patient: undefined },
  notTheUsers: token(['patient/*.rs'], 'ann', ['ben']),
  mother: token(['patient/*.rs', 'user/RelatedPerson.r'], 'ann', ['ann']),
  clinician: token(['user/*.rs']),
  ward: token(['user/*.rs'], 'ann', ['ann', 'ben']),
  wardOfOne: { ...token(['user/*.rs']), patient: undefined, userPatients: ['ben'] },
  both: token(['patient/Observation.rs', `user/Observation.rs${laboratory}`], 'ann', [
    'ann',
    'ben',
  ]),
} satisfies Readonly<Record<string, TokenAccess>>
