/** The scopes this server understands; any other is dropped, as OAuth lets it. SMART App Launch 2.2. */

const protocolScopes = new Set([
  'openid',
  'fhirUser',
  'profile',
  'launch',
  'launch/patient',
  'launch/encounter',
  'online_access',
  'offline_access',
])

const resourceScope =
  /^(patient|user)\/(\*|[A-Z][A-Za-z]+)\.(read|write|\*|(?=[cruds])c?r?u?d?s?)(\?[^\s"\\]+)?$/

export function isUnderstood(scope: string): boolean {
  return protocolScopes.has(scope) || resourceScope.test(scope)
}

/** The part of a token's scopes that matters to a FHIR server. */
export interface ResourceGrant {
  readonly level: 'patient' | 'user'
  readonly resourceType: string
  readonly letters: string
  /** Granular filter as search parameters, or undefined. */
  readonly filter: URLSearchParams | undefined
}

const v1Letters: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' }

export function resourceGrants(scopes: Iterable<string>): ResourceGrant[] {
  return [...scopes].flatMap((scope) => {
    const [, level, resourceType, access, query] = resourceScope.exec(scope) ?? []
    if (level === undefined || resourceType === undefined || access === undefined) return []
    return [
      {
        level: level === 'user' ? 'user' : 'patient',
        resourceType,
        letters: v1Letters[access] ?? access,
        filter: query === undefined ? undefined : new URLSearchParams(query.slice(1)),
      },
    ]
  })
}
