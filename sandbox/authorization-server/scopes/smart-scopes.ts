/** The scopes this server understands. SMART App Launch 2.2, "Scopes and Launch Context". */

/** Those that are about no resource. */
export const protocolScopes = new Set([
  'openid',
  'fhirUser',
  'profile',
  'launch',
  'launch/patient',
  'launch/encounter',
  'online_access',
  'offline_access',
])

/** A filter belongs to the v2 syntax alone; letters out of order (`.sr`) are no scope. */
const resourceScope =
  /^(patient|user)\/(\*|[A-Z][A-Za-z]+)\.(read|write|\*|(?=[cruds])c?r?u?d?s?(\?[^\s"\\]+)?)$/

/** One scope about clinical content, in its parts. */
export interface ResourceScope {
  readonly level: 'patient' | 'user'
  /** A FHIR type, or `*`. */
  readonly resourceType: string
  /** As it was written: `read`, `write`, `*`, or letters of `cruds`. */
  readonly access: string
  /** Of `cruds`. */
  readonly letters: string
  /** Granular filter as search parameters, or undefined. */
  readonly filter: URLSearchParams | undefined
}

const v1Letters: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' }

export function isProtocolScope(scope: string): boolean {
  return protocolScopes.has(scope)
}

/** The parts of a scope about clinical content; undefined for any other. */
export function resourceScopeOf(scope: string): ResourceScope | undefined {
  const [, level, resourceType, suffix] = resourceScope.exec(scope) ?? []
  if (level === undefined || resourceType === undefined || suffix === undefined) return undefined
  const [access = '', query] = suffix.split(/\?(.*)/s)
  return {
    level: level === 'user' ? 'user' : 'patient',
    resourceType,
    access,
    letters: v1Letters[access] ?? access,
    filter: query === undefined ? undefined : new URLSearchParams(query),
  }
}

/** The part of a token's scopes that matters to a FHIR server. */
export function resourceGrants(scopes: Iterable<string>): ResourceScope[] {
  return [...scopes].flatMap((scope) => resourceScopeOf(scope) ?? [])
}

export function isAboutOnePatient(scope: string): boolean {
  return resourceScopeOf(scope)?.level === 'patient'
}
