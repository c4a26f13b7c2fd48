/**
 * The scopes that this server understands.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html
 */

/** Scopes that are not about clinical content. */
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

/** Filters exist in the v2 syntax only. Letters out of order, as in `.sr`, are not a scope. */
const resourceScopePattern =
  /^(patient|user)\/(\*|[A-Z][A-Za-z]+)\.(read|write|\*|(?=[cruds])c?r?u?d?s?(\?[^\s"\\]+)?)$/

/** A scope about clinical content. */
export interface ResourceScope {
  readonly level: 'patient' | 'user'
  /** A FHIR type, or `*`. */
  readonly resourceType: string
  /** As written: `read`, `write`, `*`, or letters of `cruds`. */
  readonly access: string
  /** Letters of `cruds`. */
  readonly letters: string
  /** The search parameters of a granular scope. */
  readonly filter: URLSearchParams | undefined
}

const v1Letters: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' }

export function isProtocolScope(scope: string): boolean {
  return protocolScopes.has(scope)
}

/** Parses a scope about clinical content; undefined for any other. */
export function resourceScopeOf(scope: string): ResourceScope | undefined {
  const [, level, resourceType, suffix] = resourceScopePattern.exec(scope) ?? []
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

/** The scopes of a token that matter to a FHIR server. */
export function resourceGrants(scopes: Iterable<string>): ResourceScope[] {
  return [...scopes].flatMap((scope) => resourceScopeOf(scope) ?? [])
}

export function isAboutOnePatient(scope: string): boolean {
  return resourceScopeOf(scope)?.level === 'patient'
}
