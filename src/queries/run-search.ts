import { categoryOfCode } from '#src/clinical/category-of-code.ts'
import { FhirError } from '#src/fhir/fhir-error.ts'
import { createLedger } from '#src/fhir/ledger.ts'
import type { SearchOutcome, SearchResult } from '#src/fhir/search-result.ts'
import { declaredSearches, everySearch, type SearchId } from '#src/searches/declared-searches.ts'
import { permission } from '#src/searches/permission.ts'
import { searchUrl } from '#src/searches/search-url.ts'
import type { DeclaredSearch } from '#src/searches/search-types.ts'
import { windowSlices, windowStart, type TimeSlice } from '#src/searches/time-slice.ts'
import { answerLines } from './answer-line.ts'
import type { Chart } from './chart.ts'
import { isKnownIncomplete } from './known-incomplete.ts'
import { outcomeWithinScope } from './outcome-within-scope.ts'
import { QuestionError } from './question-error.ts'
import type { AskOptions } from './question.ts'
import {
  searchAnyDate,
  searchSlices,
  type SlicedResult,
  type SliceRequest,
} from './search-in-slices.ts'
import type { AskedWindow, SearchedResource, SearchResults } from './search-results.ts'

const categoriesAskedFor = everySearch.flatMap((each) => each.category?.code ?? [])

export interface RunOptions<Resource extends SearchedResource> extends AskOptions {
  /** Called while more is to come: at once, then now and then, when half as much again has come. */
  readonly onSoFar?: (results: SearchResults<Resource>) => void
}

/** What comes faster than this is drawn together. */
const betweenDrawingsMs = 400

/**
 * Runs a declared search. A recent window that holds too little is widened to any date, undated resources
 * included; if that second search brings nothing at all, the first answer is kept.
 * @throws QuestionError when nothing could be read
 */
export async function runSearch<Resource extends SearchedResource>(
  chart: Chart,
  id: SearchId,
  { anyDate, limit, mergedIds, stop, onProgress, onSoFar }: RunOptions<Resource>,
): Promise<SearchResults<Resource>> {
  const { session, fhirClient } = chart
  const { patientId } = session.launchContext
  const search: DeclaredSearch = declaredSearches[id]
  const now = chart.now()
  const ledger = createLedger<Resource>()
  const totals = new Map<TimeSlice, number | undefined>()
  const asked = new Map<string, Promise<SearchResult>>()
  const finished: SearchResult[] = []
  let running = 0
  let shown = 0
  let shownAt = 0

  /** What was asked for once is not asked for again: a window and any date can have a slice in common. */
  function searchSlice(request: SliceRequest): Promise<SearchResult> {
    const url = searchUrl(search, patientId, request.slice, session.ehr)
    const result = asked.get(url) ?? askFor(url, request)
    asked.set(url, result)
    return result
  }

  async function askFor(url: string, { slice, priority, beforeNextPage }: SliceRequest) {
    const { from: since, before } = slice
    const { resourceType, category } = search
    running += 1
    totals.set(slice, undefined)
    const result = await fhirClient.search({
      url,
      asked: {
        resourceType,
        patientId,
        category: category?.code,
        since,
        before,
        categoryOfCode,
        categoriesAskedFor,
      },
      mergedIds,
      ledger,
      priority,
      stop,
      onPage: (page, isLastPage) => {
        totals.set(slice, page.total)
        onProgress({ received: ledger.size(), total: total() })
        if (running > 1 || !isLastPage) showSoFar()
      },
      isFull,
      beforeNextPage: async (page) => {
        if (isFull()) return 'resource-cap'
        const halt = await beforeNextPage(page)
        if (halt === 'divided') totals.delete(slice)
        return halt
      },
    })
    running -= 1
    finished.push(result)
    return result
  }

  /** Whether the reader decides about more. */
  function isFull(): boolean {
    return ledger.size() >= limit
  }

  /** What the EHR counts: in the search for any date, or in all slices together. */
  function total(): number | undefined {
    const anyTime = [...totals].find(([{ from, before }]) => (from ?? before) === undefined)
    if (anyTime) return anyTime[1]
    return [...totals.values()].reduce<number | undefined>(
      (sum, each) => (sum === undefined || each === undefined ? undefined : sum + each),
      0,
    )
  }

  function showSoFar() {
    const isSoonAgain = Date.now() - shownAt < betweenDrawingsMs || ledger.size() < shown * 1.5
    // An empty slice is no drawing that another one would have to wait behind.
    if (!onSoFar || isSoonAgain || ledger.size() === 0) return
    shown = ledger.size()
    shownAt = Date.now()
    const outcome: SearchOutcome = { kind: 'incomplete', because: ['still-loading'] }
    onSoFar(results({ outcome, results: finished }, askedWindow))
  }

  const results = (
    { outcome, results: searches }: SlicedResult,
    window: AskedWindow,
  ): SearchResults<Resource> => ({
    search: id,
    resources: ledger.resources(),
    outcome: outcomeWithinScope(outcome, permission(search, session.grantedScopes)),
    window,
    lines: withoutRefusedForms(ledger.lines(), { outcome, results: searches }),
    // A slice that a window and any date have in common was asked for once.
    runs: [...new Set(searches.map(({ run }) => run))],
  })

  /** @throws QuestionError when no page came */
  async function answered(searching: SlicedResult | Promise<SlicedResult>): Promise<SlicedResult> {
    const sliced = await searching
    if (sliced.results.some(({ run }) => run.pages > 0)) return sliced
    const { outcome } = sliced
    throw new QuestionError(
      outcome.kind === 'failed' ? outcome.error : new FhirError('stopped-by-reader'),
      {
        lines: answerLines(id, ledger.lines(), { shown: [], leftOut: [] }),
        runs: sliced.results.map(({ run }) => ({ ...run, search: id })),
      },
    )
  }

  // Without a window a search has no dates, and its slices would all be one request.
  const { hasOtherDates = !search.window } = session.ehr
  const server = { search: searchSlice, now, hasOtherDates }
  const window = hasOtherDates ? undefined : search.window
  const from = window && windowStart(window.months, now)
  const askedWindow: AskedWindow =
    from === undefined || anyDate ? { kind: 'any-date' } : { kind: 'since', from }
  if (!window || askedWindow.kind === 'any-date')
    return results(await answered(searchAnyDate(server)), askedWindow)
  const asAsked = await searchSlices(server, windowSlices(window, now))
  if (asAsked.outcome.kind === 'failed' && asAsked.outcome.error.code === 'bad-request') {
    const loaded = await import('./search-without-dates.ts').catch(() => undefined)
    const undated = await loaded?.searchWithoutDates(server, asAsked)
    if (undated) return results(await answered(undated), { kind: 'any-date' })
  }
  const recent = await answered(asAsked)
  const isEnough = ledger.resources().length >= window.enough
  // A server that did not answer the smaller question in full is not asked the larger one.
  if (isEnough || isKnownIncomplete(recent.outcome)) return results(recent, askedWindow)
  showSoFar()
  const wide = await searchAnyDate(server)
  const all = [...recent.results, ...wide.results]
  return wide.results.every(({ run }) => run.pages === 0)
    ? results({ outcome: recent.outcome, results: all }, askedWindow)
    : results({ outcome: wide.outcome, results: all }, { kind: 'any-date' })
}

/** Without the pages of searches whose form was refused, where what they ask for came in another. */
function withoutRefusedForms<Line extends { readonly key: string }>(
  lines: readonly Line[],
  { outcome, results }: SlicedResult,
): readonly Line[] {
  if (outcome.kind === 'failed') return lines
  const refused = results.filter(({ run }) => run.pages === 0 && run.error?.code === 'bad-request')
  const pages = new Set(refused.map(({ run }) => `${run.url}, page 1`))
  return lines.filter(({ key }) => !pages.has(key))
}
