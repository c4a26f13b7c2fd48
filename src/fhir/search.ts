import type { FhirResource } from 'fhir/r4'
import type { Asked } from './asked.ts'
import { FhirError } from './fhir-error.ts'
import type { Ledger } from './ledger.ts'
import type { NotFetchedReason } from './ledger-line.ts'
import { linkUrl, nextLink } from './next-link.ts'
import { meansMoreMayExist } from './operation-outcome.ts'
import { createReceipt, type Receipt } from './receipt.ts'
import { refusedParameters, withoutParameters } from './refused-parameters.ts'
import { getFhirJson, type FhirServer } from './request.ts'
import type { Doubt, SearchOutcome, SearchResult, SearchRun } from './search-result.ts'
import { showsFilters } from './self-link.ts'

export interface SearchRequest<Resource extends FhirResource> {
  /** Relative search URL (`Observation?patient=…`). */
  readonly url: string
  /** What every resource of the answer is held against. */
  readonly asked: Omit<Asked, 'fhirServerUrl'>
  /** Ids of records that were merged into the patient's, known once the Patient has been read. */
  readonly mergedIds?: Promise<readonly string[]>
  /** Receives every entry, and every page that is not fetched. Several searches can feed one ledger. */
  readonly ledger: Ledger<Resource>
  /** Called after each page. */
  readonly onPage?: (progress: SearchProgress) => void
}

export interface SearchProgress {
  readonly pages: number
  readonly received: number
  /** `Bundle.total` of the newest page that has one. */
  readonly total: number | undefined
}

const maxPages = 50
const maxResources = 20_000

/**
 * Loads every page of a search, within the limits. Never rejects because of the server: what was received before an
 * error is kept, and `outcome` says how the search ended.
 */
export async function searchAll<Resource extends FhirResource>(
  server: FhirServer,
  request: SearchRequest<Resource>,
): Promise<SearchResult> {
  const startedAt = Date.now()
  const { url: search, ledger, onPage } = request
  const opening = openReceipt()
  const visited = new Set<string>()
  let requests = 0
  let refusal: SearchRun['refusal']

  /** The first page is already on its way while the Patient is being read. */
  async function openReceipt(): Promise<Receipt> {
    const mergedIds = (await request.mergedIds) ?? []
    const asked = { ...request.asked, mergedIds, fhirServerUrl: server.fhirServerUrl }
    return createReceipt(asked, search, ledger)
  }

  async function fetchPage(url: string): Promise<unknown> {
    visited.add(new URL(url).href)
    const { body, tries } = await getFhirJson(server, url).catch((error: unknown) => {
      requests += error instanceof FhirError ? error.tries : 1
      throw error
    })
    requests += tries
    const receipt = await opening
    receipt.takePage(body)
    onPage?.({ pages: receipt.pages(), received: receipt.entries(), total: receipt.total() })
    return body
  }

  /** The first page; asked again, once, without what the EHR refuses of the request's form. */
  async function fetchFirstPage(): Promise<unknown> {
    const first = `${server.fhirServerUrl}/${search}`
    try {
      return await fetchPage(first)
    } catch (error) {
      const parameters = error instanceof FhirError ? refusedParameters(error, search) : []
      if (parameters.length === 0) throw error
      refusal = { parameters, error: error as FhirError }
      return await fetchPage(withoutParameters(first, parameters))
    }
  }

  /** Reads on until there is no next page, or returns why the next one is not fetched. */
  async function fetchAll(): Promise<{ isAsAsked: boolean; stop: StopReason | undefined }> {
    let body = await fetchFirstPage()
    const receipt = await opening
    const isAsAsked = showsFilters(linkUrl(body, 'self'), search)
    for (;;) {
      const next = nextLink(body, server.fhirServerUrl, visited)
      const stop = next.kind === 'follow' ? capReached(receipt) : stopReasons[next.kind]
      if (stop !== undefined || next.kind !== 'follow') return { isAsAsked, stop }
      body = await fetchPage(next.url)
    }
  }

  function skipNextPage(receipt: Receipt, reason: NotFetchedReason) {
    ledger.skipPage(search, receipt.pages() + 1, reason)
  }

  const { outcome, error } = await fetchAll().then(
    async ({ isAsAsked, stop }) => {
      const receipt = await opening
      if (stop !== undefined) skipNextPage(receipt, stop)
      return { outcome: endedOutcome(receipt, isAsAsked, stop), error: undefined }
    },
    async (cause: unknown) => {
      const known = cause instanceof FhirError ? cause : new FhirError('not-fhir-json', { cause })
      skipNextPage(await opening, known.code)
      return { outcome: { kind: 'failed', error: known } as const, error: known }
    },
  )
  const receipt = await opening
  return {
    outcome,
    run: {
      url: search,
      startedAt,
      finishedAt: Date.now(),
      requests,
      pages: receipt.pages(),
      entries: receipt.entries(),
      issues: receipt.issues(),
      refusal,
      error,
    },
  }
}

type StopReason = Extract<NotFetchedReason, Doubt>

const stopReasons = {
  'last-page': undefined,
  refused: 'next-link-refused',
  loop: 'next-link-loop',
} as const

function capReached(receipt: Receipt): StopReason | undefined {
  if (receipt.pages() >= maxPages) return 'page-cap'
  return receipt.entries() >= maxResources ? 'resource-cap' : undefined
}

function endedOutcome(
  receipt: Receipt,
  isAsAsked: boolean,
  stop: StopReason | undefined,
): SearchOutcome {
  const contradictions = receipt.contradictions()
  // What a self link does not show is settled where the resources have shown it.
  const isSelfLinkNeeded = contradictions.length === 0
  const [first, ...others] = [
    ...(stop === undefined ? [] : [stop]),
    ...(receipt.issues().some(meansMoreMayExist) ? (['reported-by-ehr'] as const) : []),
    ...contradictions,
    ...receipt.totalDoubts(),
    ...(isSelfLinkNeeded && !isAsAsked ? (['filters-not-shown'] as const) : []),
  ]
  return first === undefined
    ? { kind: 'complete' }
    : { kind: 'incomplete', because: [first, ...others] }
}
