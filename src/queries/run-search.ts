import type { SearchOutcome, SearchResult } from '#src/fhir/search-result.ts'
import { declaredSearches, type SearchId } from '#src/searches/declared-searches.ts'
import { permission } from '#src/searches/permission.ts'
import { searchUrl, windowStart } from '#src/searches/search-url.ts'
import type { DeclaredSearch } from '#src/searches/search-types.ts'
import type { Chart } from './chart.ts'
import type { AskOptions } from './question.ts'
import type { AskedWindow, SearchedResource, SearchResults } from './search-results.ts'

/**
 * Runs a declared search. A recent window that holds too little is widened to any date, undated resources
 * included; if that second search brings nothing at all, the first answer is kept.
 * @throws FhirError when nothing could be read
 */
export async function runSearch<Resource extends SearchedResource>(
  chart: Chart,
  id: SearchId,
  { anyDate, onProgress }: AskOptions,
): Promise<SearchResults<Resource>> {
  const { session, fhirClient } = chart
  const { patientId } = session.launchContext
  const search: DeclaredSearch = declaredSearches[id]
  async function run(from: string | undefined): Promise<SearchResult<Resource>> {
    const url = searchUrl(search, patientId, { from, sort: session.fhirServerSorts })
    const { resourceType } = search
    const result = await fhirClient.search({ resourceType, url, patientId, onPage: onProgress })
    return result as unknown as SearchResult<Resource>
  }
  const results = (
    kept: SearchResult<Resource>,
    window: AskedWindow,
    all: readonly SearchResult<Resource>[],
  ): SearchResults<Resource> => ({
    resources: kept.resources,
    outcome: outcomeWithinScope(kept.outcome, search, chart),
    window,
    ledger: kept.ledger,
    runs: all.map(({ ledger }) => ({ ...ledger, search: id })),
  })

  if (!search.window || anyDate) {
    const all = await run(undefined)
    requireAnswer(all)
    return results(all, { kind: 'any-date' }, [all])
  }
  const from = windowStart(search.window.months, chart.now())
  const recent = await run(from)
  requireAnswer(recent)
  const isEnough =
    recent.outcome.kind !== 'complete' || recent.resources.length >= search.window.enough
  if (isEnough) return results(recent, { kind: 'since', from }, [recent])
  const wide = await run(undefined)
  return wide.ledger.pages === 0
    ? results(recent, { kind: 'since', from }, [recent, wide])
    : results(wide, { kind: 'any-date' }, [recent, wide])
}

function requireAnswer({ outcome, ledger }: SearchResult<SearchedResource>): void {
  if (outcome.kind === 'failed' && ledger.pages === 0) throw outcome.error
}

/** A search within a narrower scope may lack resources silently, so it never counts as complete. */
function outcomeWithinScope(
  outcome: SearchOutcome,
  search: DeclaredSearch,
  { session }: Chart,
): SearchOutcome {
  const isNarrowed = permission(search, session.grantedScopes) === 'narrowed'
  return outcome.kind === 'complete' && isNarrowed
    ? { kind: 'truncated', because: 'narrowed-by-scope' }
    : outcome
}
