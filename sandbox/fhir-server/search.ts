import { randomBytes } from 'node:crypto'
import { maySee, requireScope, type TokenAccess } from './access.ts'
import type { StoredResource } from './bundle-resources.ts'
import { dateBounds } from './date-bounds.ts'
import { FhirFailure } from './fhir-failure.ts'
import type { ResourceStore } from './resource-store.ts'
import { matching } from './search-match.ts'
import { searchParameters } from './search-parameters.ts'

const defaultCount = 50
const mostCount = 200
const cursorLife = 10 * 60_000

/** The rest of a search, behind an opaque next link that only its own token may follow. */
interface Cursor {
  readonly resources: readonly StoredResource[]
  readonly total: number
  readonly count: number
  readonly self: string
  readonly token: string
  readonly expiresAt: number
}

export interface SearchParts {
  readonly store: ResourceStore
  readonly fhirServerUrl: string
  readonly now?: () => number
}

/** FHIR R4 search within what a token may see; answers are the JSON text of a searchset, resources digit for digit. */
export function createSearch({ store, fhirServerUrl, now = Date.now }: SearchParts) {
  const cursors = new Map<string, Cursor>()

  function searchsetText({
    resources,
    total,
    count,
    self,
    token,
  }: Omit<Cursor, 'expiresAt'>): string {
    const page = resources.slice(0, count)
    const rest = resources.slice(count)
    const links = [{ relation: 'self', url: self }]
    if (rest.length > 0) {
      const name = randomBytes(18).toString('base64url')
      cursors.set(name, {
        resources: rest,
        total,
        count,
        self,
        token,
        expiresAt: now() + cursorLife,
      })
      links.push({ relation: 'next', url: `${fhirServerUrl}?_page=${name}` })
    }
    const entries = page.map(
      ({ resourceType, id, text }) =>
        `{"fullUrl":${JSON.stringify(`${fhirServerUrl}/${resourceType}/${id}`)},"resource":${text},"search":{"mode":"match"}}`,
    )
    return `{"resourceType":"Bundle","type":"searchset","total":${String(total)},"link":${JSON.stringify(links)}${
      entries.length > 0 ? `,"entry":[${entries.join(',')}]` : ''
    }}`
  }

  return {
    /** @throws FhirFailure */
    first(
      resourceType: string,
      parameters: URLSearchParams,
      access: TokenAccess,
      token: string,
    ): string {
      requireScope(access, resourceType, 's')
      const used = new URLSearchParams()
      const tests = criteria(resourceType, parameters, fhirServerUrl, used)
      const count = countOf(parameters, used)
      const candidates = store.list(resourceType, patientAsked(parameters, fhirServerUrl))
      const found = candidates.filter(
        (resource) =>
          tests.every((test) => test(resource)) && maySee(access, resource, 's', fhirServerUrl),
      )
      const resources = sorted(found, parameters.get('_sort'), resourceType, used)
      const self = `${fhirServerUrl}/${resourceType}?${used.toString()}`
      return searchsetText({ resources, total: resources.length, count, self, token })
    },
    /** @throws FhirFailure 410 for a link that is unknown, too old, or another token's */
    next(name: string, token: string): string {
      const cursor = cursors.get(name)
      if (!cursor || cursor.token !== token || cursor.expiresAt < now()) {
        throw new FhirFailure(
          410,
          'not-found',
          'this page link is not, or no longer, good for this token',
        )
      }
      return searchsetText(cursor)
    },
  }
}

/** @throws FhirFailure 400 for a parameter that is not declared or has a modifier: never answered wrongly */
function criteria(
  resourceType: string,
  parameters: URLSearchParams,
  fhirServerUrl: string,
  used: URLSearchParams,
): ((resource: StoredResource) => boolean)[] {
  const declared = Object.hasOwn(searchParameters, resourceType)
    ? searchParameters[resourceType]
    : undefined
  if (!declared)
    throw new FhirFailure(404, 'not-supported', `${resourceType} cannot be searched here`)
  return [...parameters].flatMap(([name, value]) => {
    if (['_count', '_sort', '_format'].includes(name)) return []
    const parameter = Object.hasOwn(declared, name) ? declared[name] : undefined
    if (!parameter)
      throw new FhirFailure(
        400,
        'not-supported',
        `the parameter "${name}" is not supported for ${resourceType}`,
      )
    if (value === '') return []
    used.append(name, value)
    const test = matching(parameter.type, value, fhirServerUrl)
    return [(resource: StoredResource) => test(parameter.values(resource))]
  })
}

function patientAsked(parameters: URLSearchParams, fhirServerUrl: string): string | undefined {
  const value = parameters.get('patient') ?? parameters.get('subject')
  if (value === null || value.includes(',')) return undefined
  return value.replace(`${fhirServerUrl}/`, '').replace(/^Patient\//, '')
}

function countOf(parameters: URLSearchParams, used: URLSearchParams): number {
  const asked = parameters.get('_count')
  if (asked === null) return defaultCount
  if (!/^\d{1,9}$/.test(asked)) throw new FhirFailure(400, 'value', `"${asked}" is not a count`)
  const count = Math.min(Math.max(Number(asked), 1), mostCount)
  used.append('_count', String(count))
  return count
}

/** R4 search.html, "Sorting": rules by comma, `-` for descending; what has no value comes last. */
function sorted(
  resources: readonly StoredResource[],
  rules: string | null,
  resourceType: string,
  used: URLSearchParams,
): readonly StoredResource[] {
  if (rules === null) return resources
  const keys = rules.split(',').map((rule) => {
    const name = rule.replace(/^-/, '')
    const parameter = searchParameters[resourceType]?.[name]
    if (!parameter || (parameter.type !== 'date' && name !== '_id')) {
      throw new FhirFailure(400, 'not-supported', `cannot sort by "${name}"`)
    }
    const sign = rule.startsWith('-') ? -1 : 1
    return (one: StoredResource, other: StoredResource) => {
      if (name === '_id') return sign * (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
      const [a, b] = [one, other].map((each) => dateBounds(parameter.values(each)[0])?.low)
      if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
      return sign * (a - b)
    }
  })
  used.append('_sort', rules)
  return resources.toSorted(
    (one, other) => keys.map((key) => key(one, other)).find((order) => order !== 0) ?? 0,
  )
}
