import type { FhirError } from '#src/fhir/fhir-error.ts'
import type { SearchResult } from '#src/fhir/search-result.ts'
import type { SlicedResult, SliceSearch } from './search-in-slices.ts'

/**
 * Asks again, once, without the dates that a server refused: for any date, which holds the window and what is older.
 * Undefined where it was not the dates that were refused.
 */
export async function searchWithoutDates(
  { search }: SliceSearch,
  refused: SlicedResult,
): Promise<SlicedResult | undefined> {
  const error = refused.results.map(dateRefusal).find((each) => each !== undefined)
  if (refused.outcome.kind !== 'failed' || !error) return undefined
  const whole = await search({ slice: {}, priority: 0, beforeNextPage: () => undefined })
  const refusals = [{ parameters: ['date'], added: [], error }, ...whole.run.refusals]
  return {
    outcome: whole.outcome,
    results: [...refused.results, { ...whole, run: { ...whole.run, refusals } }],
  }
}

const otherParameters = /\b(?:patient|subject|category|status)\b|_count\b|_sort\b/i

/** The refusal of a search with dates that names them, or no parameter at all. */
function dateRefusal({ outcome, run }: SearchResult): FhirError | undefined {
  if (outcome.kind !== 'failed' || outcome.error.code !== 'bad-request') return undefined
  const { diagnostics = '' } = outcome.error
  const isNamed = /\bdates?\b/i.test(diagnostics) || !otherParameters.test(diagnostics)
  return run.url.includes('date=') && isNamed ? outcome.error : undefined
}
