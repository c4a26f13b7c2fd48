import type { ScopeGrant, TokenAccess } from './token-access.ts'
import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { FhirFailure } from '../answers/fhir-failure.ts'
import { declared } from '../parameters/search-parameter.ts'
import { parametersOf } from '../parameters/search-parameters.ts'
import { patientOf } from '#sandbox/store/patient-of.ts'
import { holds, searchCriterion, type Criterion } from '../parameters/search-criterion.ts'
import type { MatchContext } from '../search-types/search-type.ts'
import { uriType } from '../search-types/uri-type.ts'

/** r: read one by id, or have it included. s: search, and count. */
export type Permission = 'r' | 's'

/** What one scope reaches of a resource type: whose resources, and which of those. All criteria hold. */
export interface Reach {
  /** The one patient that it is confined to, if it is one. */
  readonly patient: string | undefined
  readonly ofPatients: readonly Criterion[]
  readonly granular: readonly Criterion[]
}

/** Types that belong to no patient: any token with a scope for them may read them all. See docs/sandbox-fhir-server.md. */
const shared = new Set(['Medication', 'Practitioner', 'Organization', 'Location'])

/**
 * What a token reaches of a type; scopes of one type are a union (SMART App Launch 2.2, "Scopes for requesting
 * FHIR Resources"). A granular scope is compiled by the code that searches; one whose parameter is not declared for
 * the type, or that has no value, grants nothing.
 * @throws FhirFailure 403 when no scope reaches this type with this permission
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
      return granular ? [{ ...whose(grant, access, resourceType), granular }] : []
    })
  if (reaches.length > 0) return reaches
  throw insufficientScope(resourceType, permission)
}

/** Whether any of the reaches holds a resource. */
export function isReached(reaches: readonly Reach[], resource: StoredResource): boolean {
  return reaches.some(
    ({ ofPatients, granular }) =>
      ofPatients.every((criterion) => holds(criterion, resource)) &&
      granular.every((criterion) => holds(criterion, resource)),
  )
}

/** Whether a resource is about someone the token may see at all, so that only its scopes stand in the way. */
export function isOfReachedPatient(reaches: readonly Reach[], resource: StoredResource): boolean {
  return reaches.some(({ ofPatients }) =>
    ofPatients.every((criterion) => holds(criterion, resource)),
  )
}

/** RFC 6750, 3.1: the request needs more than the token has. */
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

/** `patient/` reaches the patient in context, if the user may see them; `user/` those the user may see. */
function whose(
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

/** The patient that a resource is about, as a parameter, so that a shelf indexes it like any other. */
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
