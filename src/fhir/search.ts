import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4'
import type { EhrCodes } from '#src/ehr-families/ehr-family.ts'
import { sent } from '#src/r4/sent.ts'
import type { Asked } from './asked.ts'
import { FhirError } from './fhir-error.ts'
import type { Ledger } from './ledger.ts'
import type { NotFetchedReason } from './ledger-line.ts'
import { linkUrl, nextLink } from './next-link.ts'
import { doubtFrom } from './operation-outcome.ts'
import { createReceipt, type Receipt } from './receipt.ts'
import type { FhirAnswer } from './request.ts'
import type { Doubt, Refusal, SearchOutcome, SearchResult, SearchRun } from './search-result.ts'
import { selfLinkDoubts } from './self-link.ts'

export interface SearchRequest<Resource extends FhirResource> {
  /** Relative search URL (`Observation?patient=…`). */
  readonly url: string
  /** What every resource of the answer is held against. */
  readonly asked: Omit<Asked, 'fhirServerUrl'>
  /** Ids of records that were merged into the patient's, known once the Patient has been read. */
  readonly mergedIds?: Promise<readonly string[]>
  /** Receives every entry, and every page that is not fetched. Several searches can feed one ledger. */
  readonly ledger: Ledger<Resource>
  /** First pages with a lower number are sent first; following pages wait for every first page. */
  readonly priority?: number
  /** The reader's own stop. */
  readonly stop?: AbortSignal | undefined
  /** Called after each page, and after the first entries of a long one. */
  readonly onPage?: (received: SearchReceived, isLastPage: boolean) => void
  /** Asked before a next page: why it is not to be fetched, or undefined to go on. */
  readonly beforeNextPage?: (
    received: SearchReceived,
  ) => Halt | undefined | Promise<Halt | undefined>
  /** Asked when the turn of a page has come: whether as many resources came as are read at once. It is not sent then. */
  readonly isFull?: () => boolean
}

/** Why a search is not read on: `divided`, because other searches ask for all that its other pages hold. */
export type Halt = 'divided' | 'resource-cap'

/** What has come of one search. */
export type SearchReceived = Omit<Receipt, 'takePage'>

/** A FHIR server and how it is asked for one URL. */
interface Server {
  readonly fhirServerUrl: string
  readonly codes: Omit<EhrCodes, 'expiredPage'>
  /** @throws FhirError */
  readonly get: (
    url: string,
    options: {
      readonly priority: number
      readonly stop: AbortSignal | undefined
      readonly check: () => void
    },
  ) => Promise<FhirAnswer>
  /** Waited for between two parts of a page. */
  readonly readingTurn: () => Promise<void>
}

/** Behind the first page of every search. */
const nextPagePriority = 100
/** How long pages may follow each other without bringing anything new. */
const maxIdleMs = 15_000

/**
 * Loads every page of a search, within the limits. Never rejects because of the server: what was received before an
 * error is kept, and `outcome` says how the search ended. Some servers keep the pages of a search for a while only: if
 * the next one is gone, the search is asked again, once, from its beginning.
 */
export async function searchAll<Resource extends FhirResource>(
  server: Server,
  request: SearchRequest<Resource>,
): Promise<SearchResult> {
  const first = await searchOnce(server, request, { name: request.url, isExpiryFinal: false })
  if (!isExpired(first.run)) return first
  const again = { name: `${request.url} (again)`, isExpiryFinal: true }
  const { run, ...result } = await searchOnce(server, request, again)
  const { startedAt } = first.run
  const requests = first.run.requests + run.requests
  return { ...result, run: { ...run, startedAt, requests, isRestarted: true } }
}

function isExpired({ pages, error }: Pick<SearchRun, 'pages' | 'error'>): boolean {
  return pages > 0 && (error?.code === 'gone' || error?.code === 'not-found')
}

interface Attempt {
  /** Names the search in the ledger, where what comes again without an id is told by it from what comes twice. */
  readonly name: string
  /** An expired page is not fetched; otherwise the search is asked again. */
  readonly isExpiryFinal: boolean
}

async function searchOnce<Resource extends FhirResource>(
  server: Server,
  request: SearchRequest<Resource>,
  { name, isExpiryFinal }: Attempt,
): Promise<SearchResult> {
  const startedAt = Date.now()
  const { url: search, ledger, stop, priority = 0 } = request
  const opening = openReceipt()
  const visited = new Set<string>()
  let requests = 0
  let isFull = false
  const refusals: Refusal[] = []
  /** What the self link of its first page leaves open. */
  let selfDoubts: Promise<readonly Doubt[]> | readonly Doubt[] = []
  /** As it was asked in the end. */
  let answered = search

  /** The first page is already on its way while the Patient is being read. */
  async function openReceipt(): Promise<Receipt> {
    const mergedIds = (await request.mergedIds) ?? []
    const asked = { ...request.asked, mergedIds, fhirServerUrl: server.fhirServerUrl }
    return createReceipt(asked, name, ledger)
  }

  /** @throws an error that `isFull` explains */
  function check() {
    isFull = request.isFull?.() ?? false
    if (isFull) throw new FhirError('stopped-by-reader')
  }

  async function fetchBody(url: string, turn: number): Promise<unknown> {
    visited.add(new URL(url).href)
    const { body, tries } = await server
      .get(url, { priority: turn, stop, check })
      .catch((error: unknown) => {
        requests += error instanceof FhirError ? error.tries : 1
        throw error
      })
    requests += tries
    return body
  }

  async function takePage(body: unknown): Promise<unknown> {
    const receipt = await opening
    const taking = receipt.takePage(body)
    while (taking.next().done !== true) {
      request.onPage?.(receipt, false)
      await server.readingTurn()
    }
    request.onPage?.(receipt, linkUrl(body, 'next') === undefined)
    return body
  }

  /** The first page, in the form that the EHR wants: what it refuses is left out, or added, and the search asked again. */
  async function fetchFirstPage(): Promise<unknown> {
    for (;;) {
      const url = `${server.fhirServerUrl}/${answered}`
      const [answer] = await Promise.allSettled([fetchBody(url, priority)])
      const late = mayBeRefused(answer)
        ? await import('./amended-search.ts').catch(() => undefined)
        : undefined
      const refused = late?.refusalIn(answer, server.codes)
      const amended = refused && late?.amendedSearch(refused, answered, refusals.length > 0)
      if (amended) {
        answered = amended.url
        refusals.push(amended.refusal)
      } else {
        if (refused) throw refused
        if (answer.status === 'rejected') throw answer.reason
        return await takePage(answer.value)
      }
    }
  }

  /** Reads on until there is no next page, or returns why the next one is not fetched. */
  async function fetchAll(): Promise<StopReason | undefined> {
    let body = await fetchFirstPage()
    const receipt = await opening
    // Only a searchset answers a search: what another Bundle's link shows was not searched for.
    const { type = 'searchset' } = sent<Bundle>(body)
    const self = type === 'searchset' ? linkUrl(body, 'self') : undefined
    selfDoubts = selfLinkDoubts(self, answered, startedAt)
    let { size: known } = receipt.matches
    let newAt = Date.now()
    for (;;) {
      const next = nextLink(body, server.fhirServerUrl, visited)
      if (next.kind !== 'follow') return stopReasons[next.kind]
      if (stop?.aborted === true) return 'stopped-by-reader'
      const askedAt = Date.now()
      const halt = await request.beforeNextPage?.(receipt)
      // Other searches may have been read meanwhile.
      newAt += Date.now() - askedAt
      if (halt !== undefined) return halt
      if (receipt.matches.size > known) newAt = Date.now()
      else if (Date.now() - newAt > maxIdleMs) return 'no-progress'
      known = receipt.matches.size
      body = await takePage(await fetchBody(next.url, nextPagePriority))
    }
  }

  function skipNextPage(receipt: Receipt, reason: NotFetchedReason) {
    ledger.skipPage(name, receipt.pages + 1, reason)
  }

  const ended = fetchAll().catch((cause: unknown): StopReason => {
    if (!isFull) throw cause
    return 'resource-cap'
  })
  const { outcome, error, isDivided } = await ended.then(
    async (reason) => {
      const receipt = await opening
      if (reason !== undefined && reason !== 'divided') skipNextPage(receipt, reason)
      const ending = { selfDoubts: await selfDoubts, stop: reason, codes: server.codes }
      return {
        outcome: endedOutcome(receipt, ending),
        error: undefined,
        isDivided: reason === 'divided',
      }
    },
    async (cause: unknown) => {
      const known = cause instanceof FhirError ? cause : new FhirError('not-fhir-json', { cause })
      const { pages } = await opening
      if (isExpiryFinal || !isExpired({ pages, error: known }))
        skipNextPage(await opening, known.code)
      return { outcome: failedOutcome(known), error: known, isDivided: false }
    },
  )
  const receipt = await opening
  return {
    outcome,
    matches: receipt.matches,
    run: {
      url: search,
      startedAt,
      finishedAt: Date.now(),
      requests,
      pages: receipt.pages,
      entries: receipt.entries,
      issues: receipt.issues,
      refusals,
      isDivided,
      isRestarted: false,
      error,
    },
  }
}

/** An error where the form of a request can be what is wrong, or notes of the EHR in the place of results. */
function mayBeRefused(answer: PromiseSettledResult<unknown>): boolean {
  if (answer.status === 'rejected')
    return answer.reason instanceof FhirError && answer.reason.code === 'bad-request'
  const { resourceType, entry = [] } = sent<Bundle>(answer.value)
  const isNote = (each: unknown) =>
    sent<FhirResource>(sent<BundleEntry>(each).resource).resourceType === 'OperationOutcome'
  return (
    resourceType === 'OperationOutcome' ||
    (Array.isArray(entry) && entry.length > 0 && entry.every(isNote))
  )
}

/** Why reading its pages ended before the last. */
type StopReason = Extract<NotFetchedReason, Doubt> | 'divided'

const stopReasons = {
  'last-page': undefined,
  refused: 'next-link-refused',
  loop: 'next-link-loop',
} as const

function failedOutcome(error: FhirError): SearchOutcome {
  return error.code === 'stopped-by-reader'
    ? { kind: 'incomplete', because: [error.code] }
    : { kind: 'failed', error }
}

function endedOutcome(
  receipt: Receipt,
  {
    selfDoubts,
    stop,
    codes,
  }: {
    readonly selfDoubts: readonly Doubt[]
    readonly stop: StopReason | undefined
    readonly codes: Server['codes']
  },
): SearchOutcome {
  const contradictions = receipt.contradictions()
  // What a self link does not show is settled where the resources have shown it.
  const isSelfLinkNeeded = contradictions.length === 0
  const [first, ...others] = [
    ...(stop === undefined || stop === 'divided' ? [] : [stop]),
    ...new Set(receipt.issues.flatMap((issue) => doubtFrom(issue, codes) ?? [])),
    ...contradictions,
    ...(stop === 'divided' ? [] : receipt.totalDoubts()),
    ...selfDoubts.filter((doubt) => isSelfLinkNeeded || doubt !== 'filters-not-shown'),
  ]
  return first === undefined
    ? { kind: 'complete' }
    : { kind: 'incomplete', because: [first, ...others] }
}
