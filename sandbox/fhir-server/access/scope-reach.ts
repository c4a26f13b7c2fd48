import type { ScopeGrant, TokenAccess } from './token-access.ts'
import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { FhirFailure } from '../answers/fhir-failure.ts'
import { declared } from '../parameters/search-parameter.ts'
import { parametersOf } from '../parameters/parameter-table.ts'
import { patientOf } from '#sandbox/store/patient-of.ts'
import { meetsCriterion, searchCriterion, type Criterion } from '../parameters/search-criterion.ts'
import type { MatchContext } from '../search-types/search-type.ts'
import { uriType } from '../search-types/uri-type.ts'

/** r: read by id, or include. s: search, and count. */
export type Permission = 'r' | 's'

/** What one scope covers of a resource type: whose resources, and which of those. All criteria must hold. */
export interface Reach {
  /** The patient that it is limited to, if there is exactly one. */
  readonly patient: string | undefined
  readonly ofPatients: readonly Criterion[]
  readonly granular: readonly Criterion[]
}

/** Types that belong to no patient. Any token with a scope for one may read all of it: docs/sandbox-fhir-server.md */
const shared = new Set(['Medication', 'Practitioner', 'Organization', 'Location'])

/**
 * What the scopes of a token cover of a type; several scopes are a union. A granular scope is a search criterion. It
 * grants nothing if it has no value, or if its parameter is not declared for the type.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#scopes-for-requesting-fhir-resources
 * @throws FhirFailure 403 when no scope covers this type with this permission
 */
export function scopeReaches(
  access: TokenAccess,
  resourceType: string,
  permission: Permission,
  context: MatchContext,
): readonly Reach[] {
  const reaches = access.grants
    .filter(
      (grant) =>
        (grant.resourceType === '*' || grant.resourceType === resourceType) &&
        grant.letters.includes(permission),
    )
    .flatMap((grant) => {
      const granular = granularCriteria(grant, resourceType, context)
      return granular ? [{ ...patientsOf(grant, access, resourceType), granular }] : []
    })
  if (reaches.length > 0) return reaches
  throw insufficientScope(resourceType, permission)
}

/** Whether any scope covers a resource. */
export function isReached(reaches: readonly Reach[], resource: StoredResource): boolean {
  return reaches.some(
    ({ ofPatients, granular }) =>
      ofPatients.every((criterion) => meetsCriterion(criterion, resource)) &&
      granular.every((criterion) => meetsCriterion(criterion, resource)),
  )
}

/** Whether a resource is about a patient whom the token may see, so that a wider scope would help. */
export function isOfReachedPatient(reaches: readonly Reach[], resource: StoredResource): boolean {
  return reaches.some(({ ofPatients }) =>
    ofPatients.every((criterion) => meetsCriterion(criterion, resource)),
  )
}

/** The request needs a wider scope: https://www.rfc-editor.org/rfc/rfc6750#section-3.1 */
export function insufficientScope(resourceType: string, permission: Permission): FhirFailure {
  return new FhirFailure(
    403,
    'forbidden',
    `no scope of the token lets it ${permission === 'r' ? 'read' : 'search'} this of ${resourceType}`,
    {
      'www-authenticate': `Bearer error="insufficient_scope", scope="patient/${resourceType}.${permission}"`,
    },
  )
}

/** `patient/` covers the patient in context, if the user may see them; `user/` covers those the user may see. */
function patientsOf(
  { level }: ScopeGrant,
  { patient, userPatients }: TokenAccess,
  resourceType: string,
): Pick<Reach, 'patient' | 'ofPatients'> {
  if (shared.has(resourceType)) return { patient: undefined, ofPatients: [] }
  if (level === 'user' && userPatients === 'all') return { patient: undefined, ofPatients: [] }
  const patients = (
    level === 'user' ? userPatients : patient === undefined ? [] : [patient]
  ) as readonly string[]
  const seen = patients.filter((each) => userPatients === 'all' || userPatients.includes(each))
  return {
    patient: seen.length === 1 ? seen[0] : undefined,
    ofPatients: [
      { parameter: compartment, wants: 'any', test: (each) => seen.includes(String(each)) },
    ],
  }
}

/** The patient that a resource is about, as a search parameter, so that it is indexed like any other. */
const compartment = {
  ...declared(uriType, [], () => []),
  values: (resource: StoredResource) => [patientOf(resource) ?? []].flat(),
}

function granularCriteria(
  { filter }: ScopeGrant,
  resourceType: string,
  context: MatchContext,
): readonly Criterion[] | undefined {
  if (!filter) return []
  const criteria = [...filter].map(([name, value]) => {
    const [parameterName = '', modifier] = name.split(/:(.*)/s)
    const parameters = parametersOf(resourceType)
    const parameter =
      parameters && Object.hasOwn(parameters, parameterName) ? parameters[parameterName] : undefined
    try {
      return parameter && searchCriterion(parameter, modifier, value, context)
    } catch (error) {
      if (error instanceof FhirFailure) return undefined
      throw error
    }
  })
  const understood = criteria.filter((each) => each !== undefined)
  return criteria.length > 0 && understood.length === criteria.length ? understood : undefined
}
