import type { FhirResource } from 'fhir/r4'
import { FhirError } from './fhir-error.ts'
import { appliesFilters } from './self-link.ts'
import { linkUrl, nextLink } from './next-link.ts'
import { meansMoreMayExist } from './operation-outcome.ts'
import { createReceipt } from './receipt.ts'
import { getFhirJson, type FhirServer } from './request.ts'
import type { SearchOutcome, SearchResult } from './search-result.ts'

export interface SearchRequest<Type extends FhirResource['resourceType']> {
  readonly resourceType: Type
  /** Relative search URL (`Observation?patient=…`). */
  readonly url: string
  /** Resources about anyone else are withheld. */
  readonly patientId: string
  /** Called after each page. */
  readonly onPage?: (progress: {
    pages: number
    received: number
    total: number | undefined
  }) => void
}

type ResourceOf<Type> = Extract<FhirResource, { resourceType: Type }>

const maxPages = 50
const maxResources = 20_000

/**
 * Loads every page of a search, within the limits. Never rejects because of the server: what was received before an
 * error is kept, and `outcome` says how the search ended.
 */
export async function searchAll<Type extends FhirResource['resourceType']>(
  server: FhirServer,
  request: SearchRequest<Type>,
): Promise<SearchResult<ResourceOf<Type>>> {
  const startedAt = Date.now()
  const receipt = createReceipt<ResourceOf<Type>>(server.fhirServerUrl, request)
  const visited = new Set<string>()
  let requests = 0

  async function readPages(): Promise<SearchOutcome> {
    let url = `${server.fhirServerUrl}/${request.url}`
    let isAsAsked = true
    for (;;) {
      visited.add(new URL(url).href)
      const { body, tries } = await getFhirJson(server, url).catch((error: unknown) => {
        requests += error instanceof FhirError ? error.tries : 1
        throw error
      })
      requests += tries
      receipt.takePage(body)
      isAsAsked &&= receipt.pages() > 1 || appliesFilters(linkUrl(body, 'self'), request.url)
      request.onPage?.({
        pages: receipt.pages(),
        received: receipt.received(),
        total: receipt.total(),
      })
      const next = nextLink(body, server.fhirServerUrl, visited)
      if (next.kind === 'last-page') return lastPageOutcome(isAsAsked)
      if (next.kind === 'refused') return { kind: 'truncated', because: 'next-link-refused' }
      if (next.kind === 'loop') return { kind: 'truncated', because: 'next-link-loop' }
      if (receipt.pages() >= maxPages) return { kind: 'truncated', because: 'page-cap' }
      if (receipt.received() >= maxResources) return { kind: 'truncated', because: 'resource-cap' }
      url = next.url
    }
  }

  function lastPageOutcome(isAsAsked: boolean): SearchOutcome {
    if (!isAsAsked) return { kind: 'truncated', because: 'parameters-not-applied' }
    if (receipt.issues().some(meansMoreMayExist))
      return { kind: 'truncated', because: 'reported-by-ehr' }
    const total = receipt.total()
    if (total !== undefined && total > receipt.received()) {
      return { kind: 'truncated', because: 'total-mismatch' }
    }
    return { kind: 'complete' }
  }

  const outcome = await readPages().catch((error: unknown): SearchOutcome => {
    const known =
      error instanceof FhirError ? error : new FhirError('not-fhir-json', { cause: error })
    return { kind: 'failed', error: known }
  })
  return {
    resources: receipt.resources(),
    outcome,
    ledger: {
      url: request.url,
      startedAt,
      finishedAt: Date.now(),
      requests,
      pages: receipt.pages(),
      received: receipt.received(),
      withheld: receipt.withheld(),
      issues: receipt.issues(),
    },
  }
}
