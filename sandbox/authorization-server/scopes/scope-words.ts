import { resourceScopeOf } from './smart-scopes.ts'

const typeNames: Readonly<Record<string, string>> = {
  Patient: 'name, birth date and identifiers',
  Observation: 'measurements and results',
  MedicationRequest: 'medication orders',
  Medication: 'details of medications',
  Condition: 'problems and diagnoses',
  AllergyIntolerance: 'allergies',
  Immunization: 'immunisations',
  Encounter: 'visits',
  DiagnosticReport: 'reports',
  Practitioner: 'names of clinicians',
  RelatedPerson: 'names of relatives and carers',
  Organization: 'names of organisations',
  Location: 'names of places',
  '*': 'everything in the chart, now and in future',
}

/** Kinds of Observations, by the codes of their category, as people call them. */
const categoryNames: Readonly<Record<string, string>> = {
  'vital-signs': 'vital signs: blood pressure, pulse, weight and the like',
  laboratory: 'laboratory results',
  'social-history': 'social history: smoking, work, living situation',
  survey: 'answers to questionnaires',
}

const protocol: Readonly<Record<string, string>> = {
  openid: 'Sign in to it with this account',
  fhirUser: 'Know who is signed in here',
  profile: 'Know the name of who is signed in here',
  launch:
    'Know which chart is open in the EHR (without this, nothing about the patient is allowed)',
  'launch/patient':
    'Know which patient’s chart this is (without this, nothing about the patient is allowed)',
  'launch/encounter': 'Know which visit this is about',
  online_access: 'Keep reading without asking again, until sign-out here, twelve hours at most',
  offline_access: 'Keep reading without asking again, also after sign-out here',
}

/** A FHIR type in plain language. */
export function typeWords(resourceType: string): string {
  return typeNames[resourceType] ?? resourceType
}

/** A scope in plain language, for the consent page. */
export function scopeWords(scope: string): string {
  const clinical = resourceScopeOf(scope)
  if (!clinical) return protocol[scope] ?? scope
  const { level, resourceType, letters, filter } = clinical
  const verb = letters === 's' ? 'Search' : 'Read'
  const whose = level === 'user' ? ', of every patient this account may open' : ''
  const category = filter?.size === 1 ? filter.get('category')?.split('|').at(-1) : undefined
  const named = resourceType === 'Observation' ? categoryNames[category ?? ''] : undefined
  if (named !== undefined) return `${verb} ${named}${whose}`
  const only = filter ? ` (${filterWords(filter)} only)` : ''
  return `${verb} ${typeWords(resourceType)}${only}${whose}`
}

/** The codes of a filter without their systems: `category=http://…|vital-signs` is "vital-signs". */
function filterWords(filter: URLSearchParams): string {
  return [...filter]
    .map(([name, value]) => {
      const codes = value.split(',').map((each) => each.split('|').at(-1) || each)
      return name === 'category' ? codes.join(' or ') : `${name} ${codes.join(' or ')}`
    })
    .join(', ')
}
