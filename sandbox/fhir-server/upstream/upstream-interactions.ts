import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import {
  insufficientScope,
  isReached,
  scopeReaches,
  type Permission,
} from '../access/scope-reach.ts'
import type { TokenAccess } from '../access/token-access.ts'
import type { FhirAnswer } from '../answers/fhir-answer.ts'
import { FhirFailure } from '../answers/fhir-failure.ts'
import { requireAcceptable } from '../content-negotiation.ts'
import type { FhirRequest } from '../fhir-request.ts'
import { parametersOf } from '../parameters/parameter-table.ts'
import { requireAccess } from '../require-access.ts'
import { requireMethod } from '../require-method.ts'
import type { MatchContext } from '../search-types/search-type.ts'
import { askUpstream, upstreamFailure, type Upstream, type UpstreamAnswer } from './ask-upstream.ts'
import { boundSearch } from './bound-search.ts'
import { createGivenLinks, type GivenLink } from './given-links.ts'
import { parsedResource, visibleEntries } from './visible-entries.ts'

/**
 * The interactions of another FHIR server, each within what the token may see: a read is checked when it has come, a
 * search is limited to the token's patient before it is sent, and checked again when it has come.
 */
export function createUpstreamInteractions(upstream: Upstream) {
  const links = createGivenLinks()
  const context = (): MatchContext => ({
    fhirServerUrl: upstream.fhirServerUrl,
    now: Date.now(),
    exists: () => true,
  })

  /** @throws FhirFailure */
  async function interaction(request: FhirRequest): Promise<FhirAnswer> {
    const [route = '', query = ''] = request.path.split(/\?(.*)/s)
    const parameters = new URLSearchParams(query)
    requireAcceptable(request.accept, parameters.get('_format'))
    requireMethod(request.method, ['GET', 'HEAD'])
    if (route === '/metadata') return passed(await askUpstream(upstream, '/metadata'))
    const access = requireAccess(request)
    const [, resourceType = '', id, ...more] = route.split('/')
    const given = links.of(request.path, request.token)
    if (given) return searched(await askUpstream(upstream, request.path), access, given)
    if (resourceType === '') throw new FhirFailure(410, 'not-found', 'this page link is not valid')
    if (!parametersOf(resourceType) || more.length > 0)
      throw new FhirFailure(404, 'not-supported', `${route} is not served here`)
    if (id !== undefined) return read(`/${resourceType}/${id}`, resourceType, access)
    const reaches = scopeReaches(access, resourceType, 's', context())
    const bound = boundSearch(resourceType, parameters, reaches, upstream.fhirServerUrl)
    const answer = await askUpstream(upstream, `/${resourceType}?${bound.toString()}`)
    const isTotalVisible = reaches.every(({ granular }) => granular.length === 0)
    return searched(answer, access, { token: request.token, isTotalVisible })
  }

  async function read(path: string, resourceType: string, access: TokenAccess) {
    const reaches = scopeReaches(access, resourceType, 'r', context())
    const answer = await askUpstream(upstream, path)
    const resource = answer.status === 200 ? parsedResource(answer.body) : undefined
    if (answer.status === 200 && !(resource && isReached(reaches, resource)))
      throw insufficientScope(resourceType, 'r')
    return passed(answer)
  }

  function searched(answer: UpstreamAnswer, access: TokenAccess, given: GivenLink): FhirAnswer {
    if (answer.status !== 200) return passed(answer)
    const type = parsedResource(answer.body)?.resourceType
    if (type === 'OperationOutcome') return passed(answer)
    if (type !== 'Bundle') throw upstreamFailure('answered a search without a searchset')
    const { body, entries, next } = visibleEntries(
      answer.body,
      (resource) => maySee(resource, access, 's') || maySee(resource, access, 'r'),
      given.isTotalVisible,
    )
    // Some servers write them relative to their base.
    const url = next === undefined ? undefined : URL.parse(next, `${upstream.fhirServerUrl}/`)?.href
    if (url?.startsWith(upstream.fhirServerUrl) === true)
      links.give(url.slice(upstream.fhirServerUrl.length), given)
    const summary = { resourceType: 'Bundle', entries, next: next !== undefined }
    return { ...passed(answer), body, summary }
  }

  function maySee(resource: StoredResource, access: TokenAccess, permission: Permission): boolean {
    try {
      return isReached(scopeReaches(access, resource.resourceType, permission, context()), resource)
    } catch (error) {
      if (error instanceof FhirFailure) return false
      throw error
    }
  }

  return interaction
}

function passed({ status, headers, body }: UpstreamAnswer): FhirAnswer {
  const resourceType = /"resourceType"\s*:\s*"([A-Za-z]+)"/.exec(body)?.[1] ?? 'unknown'
  return { status, headers, body, summary: { resourceType } }
}
