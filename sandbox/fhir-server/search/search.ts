import type { TokenAccess } from '../access/token-access.ts'
import { FhirFailure } from '../answers/fhir-failure.ts'
import { textAnswer, type FhirAnswer } from '../answers/fhir-answer.ts'
import { matchContext } from '../match-context.ts'
import { parametersOf } from '../parameters/search-parameters.ts'
import type { ResourceStore } from '#sandbox/store/resource-store.ts'
import { scopeReaches, type Reach } from '../access/scope-reach.ts'
import { createShelves, type Shelf } from './shelf.ts'
import { subsettedText } from '../subsets/subsetted-text.ts'
import type { Parameters } from './control-parameters.ts'
import { includedResources } from './included-resources.ts'
import { createResultPages } from './result-pages.ts'
import { searchHandling } from './search-handling.ts'
import { searchRequest, type SearchRequest } from './search-request.ts'
import { entryFor, searchsetText } from './searchset.ts'

export interface SearchDependencies {
  readonly store: ResourceStore
  readonly fhirServerUrl: string
  readonly now: () => number
}

/** Who searches. */
export interface Searcher {
  readonly access: TokenAccess
  readonly token: string
}

interface SearchResult {
  readonly request: SearchRequest
  readonly shelf: Shelf
  /** Places on the shelf, in order. */
  readonly found: Uint32Array
  readonly warnings: readonly string[]
}

/** FHIR R4 search within what a token may see; answers are searchsets, resources digit for digit. */
export function createSearch(dependencies: SearchDependencies) {
  const { store, fhirServerUrl, now } = dependencies
  const shelfOf = createShelves(store)
  const pages = createResultPages<SearchResult>(now)

  function page(result: SearchResult, start: number, name: string | undefined, searcher: Searcher) {
    const { request, shelf, found, warnings } = result
    const { resourceType, shape, count, includes, used } = request
    const end = Math.min(start + count, found.length)
    const matches = [...found.subarray(start, end)].flatMap((place) => shelf.resources[place] ?? [])
    const included = includedResources(
      includes,
      matches,
      store,
      searcher.access,
      matchContext(dependencies),
    )
    const query = new URLSearchParams(used.map(([each, value]) => [each, value])).toString()
    let next: string | undefined
    if (end < found.length && count > 0) {
      const kept = name ?? pages.keep({ result, token: searcher.token })
      next = `${fhirServerUrl}?_page=${kept}.${String(end)}`
    }
    const total = request.hasTotal ? found.length : undefined
    const text = searchsetText({
      self: `${fhirServerUrl}/${resourceType}${query === '' ? '' : `?${query}`}`,
      next,
      total,
      matches: matches.map((resource) =>
        entryFor(resource, subsettedText(resource.text, resourceType, shape), fhirServerUrl),
      ),
      included: included.map((resource) => entryFor(resource, resource.text, fhirServerUrl)),
      warnings,
    })
    const entries = matches.length + included.length + warnings.length
    return textAnswer(text, {
      resourceType: 'Bundle',
      ...(total === undefined ? {} : { total }),
      entries,
      next: next !== undefined,
    })
  }

  return {
    /** @throws FhirFailure */
    first(
      resourceType: string,
      parameters: Parameters,
      prefer: string | undefined,
      searcher: Searcher,
    ): FhirAnswer {
      const context = matchContext(dependencies)
      if (!parametersOf(resourceType))
        throw new FhirFailure(404, 'not-supported', `${resourceType} is not served here`)
      const reaches = scopeReaches(searcher.access, resourceType, 's', context)
      const handling = searchHandling(prefer)
      const request = searchRequest(resourceType, parameters, handling, context)
      const shelf = shelfOf(resourceType, onePatient(reaches))
      const chosen = visiblePlaces(shelf, reaches, request)
      const found = shelf.order(request.sort).filter((place) => chosen[place] === 1)
      const result = { request, shelf, found, warnings: handling.ignored }
      return page(result, 0, undefined, searcher)
    },
    /** @throws FhirFailure 410 for a link that is unknown, too old, or another token's */
    next(link: string, searcher: Searcher): FhirAnswer {
      const [, name = '', place = ''] = /^([\w-]+)\.(\d{1,9})$/.exec(link) ?? []
      const result = pages.find(name, searcher.token)
      return page(result, Number(place), name, searcher)
    },
  }
}

/** The patient to whom every scope is confined, whose shelf then holds all there is to find. */
function onePatient(reaches: readonly Reach[]): string | undefined {
  const patients = new Set(reaches.map(({ patient }) => patient))
  return patients.size === 1 ? [...patients][0] : undefined
}

/** What the search asks for, within the union of what the scopes reach. */
function visiblePlaces(
  shelf: Shelf,
  reaches: readonly Reach[],
  { criteria }: SearchRequest,
): Uint8Array {
  const visible = new Uint8Array(shelf.resources.length)
  for (const { ofPatients, granular } of reaches) {
    const chosen = shelf.select([...ofPatients, ...granular, ...criteria])
    for (let place = 0; place < visible.length; place += 1) {
      if (chosen[place] === 1) visible[place] = 1
    }
  }
  return visible
}
