import type { FhirError } from '#src/fhir/fhir-error.ts'
import { categoryOfCode } from '#src/clinical/category-of-code.ts'
import { createLedger } from '#src/fhir/ledger.ts'
import type { SearchResult } from '#src/fhir/search-result.ts'
import { declaredSearches, everySearch, type SearchId } from '#src/searches/declared-searches.ts'
import { permission } from '#src/searches/permission.ts'
import { searchUrl, windowStart } from '#src/searches/search-url.ts'
import type { DeclaredSearch } from '#src/searches/search-types.ts'
import { answerLines } from './answer-line.ts'
import type { Chart } from './chart.ts'
import { isKnownIncomplete } from './known-incomplete.ts'
import { outcomeWithinScope } from './outcome-within-scope.ts'
import { QuestionError } from './question-error.ts'
import type { AskOptions } from './question.ts'
import type { AskedWindow, SearchedResource, SearchResults } from './search-results.ts'

const categoriesAskedFor = everySearch.flatMap((each) => each.category?.code ?? [])

/**
 * Runs a declared search. A recent window that holds too little is widened to any date, undated resources
 * included; if that second search brings nothing at all, the first answer is kept.
 * @throws QuestionError when nothing could be read
 */
export async function runSearch<Resource extends SearchedResource>(
  chart: Chart,
  id: SearchId,
  { anyDate, mergedIds, onProgress }: AskOptions,
): Promise<SearchResults<Resource>> {
  const { session, fhirClient } = chart
  const { patientId } = session.launchContext
  const search: DeclaredSearch = declaredSearches[id]
  const ledger = createLedger<Resource>()

  function run(since: string | undefined): Promise<SearchResult> {
    const url = searchUrl(search, patientId, { from: since, sort: session.fhirServerSorts })
    const { resourceType, category } = search
    const asked = {
      resourceType,
      patientId,
      category: category?.code,
      since,
      categoryOfCode,
      categoriesAskedFor,
    }
    return fhirClient.search({ url, asked, mergedIds, ledger, onPage: onProgress })
  }

  async function runFirst(since: string | undefined): Promise<SearchResult> {
    const first = await run(since)
    if (first.outcome.kind === 'failed' && first.run.pages === 0)
      throw unanswered(first.outcome.error, first)
    return first
  }

  function unanswered(error: FhirError, { run: failed }: SearchResult): QuestionError {
    return new QuestionError(error, {
      lines: answerLines(id, ledger.lines(), { shown: [], leftOut: [] }),
      runs: [{ ...failed, search: id }],
    })
  }

  const results = (
    { outcome }: SearchResult,
    window: AskedWindow,
    ...[first, ...others]: readonly [SearchResult, ...SearchResult[]]
  ): SearchResults<Resource> => ({
    search: id,
    resources: ledger.resources(),
    outcome: outcomeWithinScope(outcome, permission(search, session.grantedScopes)),
    window,
    lines: ledger.lines(),
    runs: [first.run, ...others.map((each) => each.run)],
  })

  if (!search.window || anyDate) {
    const all = await runFirst(undefined)
    return results(all, { kind: 'any-date' }, all)
  }
  const from = windowStart(search.window.months, chart.now())
  const recent = await runFirst(from)
  const isEnough = ledger.resources().length >= search.window.enough
  // A server that did not answer the smaller question in full is not asked the larger one.
  if (isEnough || isKnownIncomplete(recent.outcome))
    return results(recent, { kind: 'since', from }, recent)
  const wide = await run(undefined)
  return wide.run.pages === 0
    ? results(recent, { kind: 'since', from }, recent, wide)
    : results(wide, { kind: 'any-date' }, recent, wide)
}
