import { createHash } from 'node:crypto'
import type { TokenAccess } from './access/token-access.ts'
import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { textAnswer, type FhirAnswer } from './answers/fhir-answer.ts'
import { FhirFailure } from './answers/fhir-failure.ts'
import { isObject } from '#sandbox/store/is-object.ts'
import { parametersOf } from './parameters/parameter-table.ts'
import { resourceShape } from './subsets/resource-shape.ts'
import type { ResourceStore } from '#sandbox/store/resource-store.ts'
import {
  insufficientScope,
  isOfReachedPatient,
  isReached,
  scopeReaches,
} from './access/scope-reach.ts'
import { searchHandling } from './search/search-handling.ts'
import type { Parameters } from './search/control-parameters.ts'
import type { MatchContext } from './search-types/search-type.ts'
import { subsettedText } from './subsets/subsetted-text.ts'

export interface ReadRequest {
  readonly resourceType: string
  readonly id: string
  readonly parameters: Parameters
  readonly prefer: string | undefined
  readonly ifNoneMatch: string | undefined
  readonly ifModifiedSince: string | undefined
}

/**
 * Reads one resource by id, conditionally if asked: https://hl7.org/fhir/R4/http.html#read
 * @throws FhirFailure 404 for a resource that does not exist, 403 for one that the token may not see
 */
export function readResource(
  request: ReadRequest,
  store: ResourceStore,
  access: TokenAccess,
  context: MatchContext,
): FhirAnswer {
  const { resourceType, id } = request
  if (!parametersOf(resourceType))
    throw new FhirFailure(404, 'not-supported', `${resourceType} is not served here`)
  const reaches = scopeReaches(access, resourceType, 'r', context)
  const resource = store.get(resourceType, id)
  if (!resource) throw new FhirFailure(404, 'not-found', `there is no ${resourceType}/${id}`)
  if (!isReached(reaches, resource)) {
    if (isOfReachedPatient(reaches, resource)) throw insufficientScope(resourceType, 'r')
    throw new FhirFailure(
      403,
      'forbidden',
      `${resourceType}/${id} is not about a patient of this token`,
    )
  }
  const shape = shapeAsked(request)
  const headers = versionHeaders(resource)
  const summary = { resourceType }
  if (isUnchanged(request, headers)) return { status: 304, headers, body: '', summary }
  return textAnswer(subsettedText(resource.text, resourceType, shape), summary, headers)
}

function shapeAsked({ parameters, prefer }: ReadRequest) {
  const handling = searchHandling(prefer)
  const values = (wanted: string) =>
    parameters.flatMap(([name, value]) => (name === wanted && value !== '' ? [value] : []))
  for (const [name] of parameters) {
    if (!['_elements', '_summary', '_format'].includes(name))
      handling.unsupported(`a read has no parameter "${name}"`)
  }
  const [summary] = values('_summary')
  if (summary === 'count') throw new FhirFailure(400, 'value', '_summary=count is for searches')
  return resourceShape(summary, values('_elements'))
}

interface VersionHeaders extends Readonly<Record<string, string>> {
  readonly etag: string
}

/** The ETag is the version, or a hash of the content if there is none: https://hl7.org/fhir/R4/http.html#versioning */
function versionHeaders({ json, text }: StoredResource): VersionHeaders {
  const meta = isObject(json['meta']) ? json['meta'] : {}
  const version =
    typeof meta['versionId'] === 'string'
      ? meta['versionId']
      : createHash('sha256').update(text).digest('base64url').slice(0, 16)
  const updated = new Date(typeof meta['lastUpdated'] === 'string' ? meta['lastUpdated'] : NaN)
  return {
    etag: `W/"${version}"`,
    ...(Number.isNaN(updated.getTime()) ? {} : { 'last-modified': updated.toUTCString() }),
  }
}

/** If-None-Match compares weakly, and overrides If-Modified-Since: https://www.rfc-editor.org/rfc/rfc9110#section-13.1 */
function isUnchanged(
  { ifNoneMatch, ifModifiedSince }: ReadRequest,
  headers: Readonly<Record<string, string>>,
): boolean {
  if (ifNoneMatch !== undefined) {
    const opaque = (tag: string | undefined) => tag?.trim().replace(/^W\//, '')
    return ifNoneMatch
      .split(',')
      .some((tag) => tag.trim() === '*' || opaque(tag) === opaque(headers['etag']))
  }
  const updated = Date.parse(headers['last-modified'] ?? '')
  return updated <= Date.parse(ifModifiedSince ?? '')
}
