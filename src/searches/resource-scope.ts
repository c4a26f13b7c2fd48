/** A scope for resources, taken apart. */
export interface ResourceScope {
  /** `*` for every type. */
  readonly resourceType: string
  /** SMART v2 permission letters. */
  readonly letters: string
  readonly filters: readonly (readonly [name: string, value: string])[]
}

/** Scopes may be written as URIs (https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html). */
const uriPrefixes = [
  'http://smarthealthit.org/fhir/scopes/',
  'http://openid.net/specs/openid-connect-core-1_0#',
]

const scopePattern = /^(?:patient|user)\/(\*|[A-Za-z]+)\.(read|write|\*|c?r?u?d?s?)(?:\?(.+))?$/
const v1Letters: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' }

/**
 * The resources that a scope is for; undefined for other scopes. Reads v1 (`.read`, `.*`), v2 letters, wildcard types,
 * granular parameters, `patient/` and `user/`.
 */
export function resourceScope(scope: string): ResourceScope | undefined {
  const [, resourceType, access, query] = scopePattern.exec(shortScope(scope)) ?? []
  if (resourceType === undefined || access === undefined || access === '') return undefined
  return {
    resourceType,
    letters: v1Letters[access] ?? access,
    filters: query === undefined ? [] : query.split('&').map(filter),
  }
}

/** A scope without the prefix of its URI form. */
export function shortScope(scope: string): string {
  const prefix = uriPrefixes.find((each) => scope.startsWith(each))
  return prefix === undefined ? scope : scope.slice(prefix.length)
}

function filter(text: string): readonly [string, string] {
  const [name = '', ...value] = text.split('=')
  return [name, decoded(value.join('='))]
}

/** A scope value may be percent-encoded; one that is badly encoded stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
