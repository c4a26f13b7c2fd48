import type { MedicationRequest, Observation } from 'fhir/r4'
import type { LedgerLine, ReceivedFate } from '#src/fhir/ledger-line.ts'
import type { SearchOutcome, SearchRun } from '#src/fhir/search-result.ts'
import type { SearchId } from '#src/searches/declared-searches.ts'

export type SearchedResource = Observation | MedicationRequest

/** The dates that a search asked for. Undated resources are only found by `any-date`. */
export type AskedWindow =
  | { readonly kind: 'any-date' }
  /** `from` is a FHIR date (`2024-12-01`); nothing before it, and nothing undated, was asked for. */
  | { readonly kind: 'since'; readonly from: string }

/** What a declared search brought, its window widened where that was needed. */
export interface SearchResults<Resource extends SearchedResource = SearchedResource> {
  readonly search: SearchId
  readonly resources: readonly Resource[]
  readonly outcome: SearchOutcome
  readonly window: AskedWindow
  readonly lines: readonly LedgerLine<ReceivedFate>[]
  readonly runs: readonly SearchRun[]
}
