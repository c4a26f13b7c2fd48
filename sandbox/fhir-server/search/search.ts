import type { TokenAccess } from '../access/token-access.ts'
import type { SearchTraits } from '#sandbox/personalities/personality.ts'
import { plain } from '#sandbox/personalities/plain.ts'
import { FhirFailure, operationOutcome, vendorOutcome } from '../answers/fhir-failure.ts'
import { textAnswer, type FhirAnswer } from '../answers/fhir-answer.ts'
import { matchContext } from '../match-context.ts'
import { parametersOf } from '../parameters/parameter-table.ts'
import type { ResourceStore } from '#sandbox/store/resource-store.ts'
import { scopeReaches, type Reach } from '../access/scope-reach.ts'
import { createResourceIndexes, type ResourceIndex } from './resource-index.ts'
import { subsettedText } from '../subsets/subsetted-text.ts'
import type { Parameters } from './control-parameters.ts'
import { includedResources } from './included-resources.ts'
import { nextLink } from './next-link.ts'
import { createResultPages } from './result-pages.ts'
import { searchHandling } from './search-handling.ts'
import { searchRequest, type SearchRequest } from './search-request.ts'
import { entryFor, searchsetText } from './searchset.ts'
import { withinTraits } from './within-traits.ts'

export interface SearchDependencies {
  readonly store: ResourceStore
  readonly fhirServerUrl: string
  readonly now: () => number
}

/** Who is searching. */
export interface Searcher {
  readonly access: TokenAccess
  readonly token: string
}

interface SearchResult {
  readonly request: SearchRequest
  readonly index: ResourceIndex
  /** Positions in the index, in order. */
  readonly found: Uint32Array
  readonly ignored: readonly string[]
  readonly traits: SearchTraits
}

/** FHIR R4 search within what a token may see. Answers are searchsets of resources as they were written. */
export function createSearch(dependencies: SearchDependencies) {
  const { store, fhirServerUrl, now } = dependencies
  const indexOf = createResourceIndexes(store)
  const pages = createResultPages<SearchResult>(now)

  function page(result: SearchResult, start: number, name: string | undefined, searcher: Searcher) {
    const { request, index, found, traits } = result
    const { resourceType, shape, count, includes, used } = request
    const end = Math.min(start + count, found.length)
    const matches = [...found.subarray(start, end)].flatMap(
      (position) => index.resources[position] ?? [],
    )
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
      const lifetimeMs = traits.nextLink.seconds * 1000
      const kept = name ?? pages.keep({ result, token: searcher.token, lifetimeMs })
      next = nextLink(traits.nextLink, fhirServerUrl, resourceType, `${kept}.${String(end)}`)
    }
    const outcomes = outcomesOf(result)
    const total = request.hasTotal ? found.length : undefined
    const text = searchsetText({
      self: `${fhirServerUrl}/${resourceType}${query === '' ? '' : `?${query}`}`,
      next,
      total,
      matches: matches.map((resource) =>
        entryFor(resource, subsettedText(resource.text, resourceType, shape), fhirServerUrl),
      ),
      included: included.map((resource) => entryFor(resource, resource.text, fhirServerUrl)),
      outcomes,
    })
    const entries = matches.length + included.length + outcomes.length
    return textAnswer(text, {
      resourceType: 'Bundle',
      ...(total === undefined ? {} : { total }),
      entries,
      next: next !== undefined,
    })
  }

  return {
    /**
     * Runs a search, and returns its first page.
     * @throws FhirFailure
     */
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
      const { search: traits } = searcher.access.personality ?? plain
      const handling = searchHandling(prefer, traits.unknown)
      const known = withinTraits(resourceType, parameters, traits, handling)
      const request = searchRequest(resourceType, known, handling, context, traits)
      const index = indexOf(resourceType, onePatient(reaches))
      const selected = visiblePositions(index, reaches, request)
      const found = index.order(request.sort).filter((position) => selected[position] === 1)
      const result = { request, index, found, ignored: handling.ignored, traits }
      return page(result, 0, undefined, searcher)
    },
    /**
     * Returns a following page.
     * @throws FhirFailure 410 for a link that is unknown, too old, or another token's
     */
    next(link: string, searcher: Searcher): FhirAnswer {
      const [, name = '', start = ''] = /^([\w-]+)\.(\d{1,9})$/.exec(link) ?? []
      try {
        return page(pages.find(name, searcher.token), Number(start), name, searcher)
      } catch (error) {
        const { expired } = (searcher.access.personality ?? plain).search.nextLink
        if (!(error instanceof FhirFailure)) throw error
        const { code, message, headers } = error
        throw new FhirFailure(expired.status, code, message, headers, expired.outcome)
      }
    },
  }
}

/** What this kind of EHR says of a search, beside its results. */
function outcomesOf({ found, ignored, traits }: SearchResult): readonly object[] {
  const { noResults, always, ignored: unknown } = traits.outcomes
  const isSilent = traits.unknown === 'ignored'
  const ofVendor = [
    ...(found.length === 0 && noResults ? [noResults] : []),
    ...(always ? [always] : []),
  ]
  return [
    ...(isSilent ? [] : ignored).map((message) =>
      unknown
        ? vendorOutcome('not-supported', { ...unknown, text: `${unknown.text} (${message})` })
        : operationOutcome('not-supported', message, 'warning'),
    ),
    ...ofVendor.map((outcome) => vendorOutcome('informational', outcome)),
  ]
}

/** The one patient that every scope is limited to, if there is one: a smaller index is enough then. */
function onePatient(reaches: readonly Reach[]): string | undefined {
  const patients = new Set(reaches.map(({ patient }) => patient))
  return patients.size === 1 ? [...patients][0] : undefined
}

/** The resources that the search asks for, within the union of what the scopes cover. */
function visiblePositions(
  index: ResourceIndex,
  reaches: readonly Reach[],
  { criteria }: SearchRequest,
): Uint8Array {
  const visible = new Uint8Array(index.resources.length)
  for (const { ofPatients, granular } of reaches) {
    const selected = index.select([...ofPatients, ...granular, ...criteria])
    for (let position = 0; position < visible.length; position += 1) {
      if (selected[position] === 1) visible[position] = 1
    }
  }
  return visible
}
