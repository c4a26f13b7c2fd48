import { FhirFailure } from './fhir-failure.ts'
import { matching } from './search-match.ts'
import { searchParameters } from './search-parameters.ts'
import type { StoredResource } from './bundle-resources.ts'
import { patientOf } from './resource-store.ts'

/** One resource scope of a token. */
export interface ScopeGrant {
  readonly level: 'patient' | 'user'
  readonly resourceType: string
  readonly letters: string
  readonly filter: URLSearchParams | undefined
}

/** Who asks, and what the token lets them see. */
export interface TokenAccess {
  readonly clientId: string
  readonly user: string
  readonly patient: string | undefined
  /** Patients that the signed-in user may see. No scope reaches beyond them. */
  readonly userPatients: 'all' | readonly string[]
  /** The launch this came of, for the log. */
  readonly launch: string | undefined
  readonly grants: readonly ScopeGrant[]
}

/** Types that belong to no patient: any token with their scope may read them. */
const shared = new Set(['Medication', 'Practitioner', 'Organization', 'Location'])

/**
 * Whether a token may see a resource: a scope for its type and permission letter, the token's patient, and, for a
 * granular scope, its filter as a search would apply it. SMART App Launch 2.2, "Scopes".
 */
export function maySee(
  access: TokenAccess,
  resource: StoredResource,
  letter: 'r' | 's',
  fhirServerUrl: string,
): boolean {
  return grantsFor(access, resource.resourceType, letter).some((grant) => {
    const isTheirs = shared.has(resource.resourceType) || patientOf(resource) === access.patient
    return (grant.level === 'user' || isTheirs) && passesFilter(grant, resource, fhirServerUrl)
  })
}

/** @throws FhirFailure 403 when no scope of the token covers this type and letter at all */
export function requireScope(access: TokenAccess, resourceType: string, letter: 'r' | 's'): void {
  if (grantsFor(access, resourceType, letter).length > 0) return
  throw new FhirFailure(
    403,
    'forbidden',
    `the token has no scope to ${letter === 'r' ? 'read' : 'search'} ${resourceType}`,
  )
}

function grantsFor(access: TokenAccess, resourceType: string, letter: string): ScopeGrant[] {
  return access.grants.filter(
    (grant) =>
      (grant.resourceType === '*' || grant.resourceType === resourceType) &&
      grant.letters.includes(letter),
  )
}

function passesFilter(
  { filter }: ScopeGrant,
  resource: StoredResource,
  fhirServerUrl: string,
): boolean {
  return [...(filter ?? [])].every(([name, value]) => {
    const parameter = searchParameters[resource.resourceType]?.[name]
    return (
      parameter !== undefined &&
      matching(parameter.type, value, fhirServerUrl)(parameter.values(resource))
    )
  })
}
