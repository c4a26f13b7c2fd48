import type { MedicationRequest, Observation } from 'fhir/r4'
import type { SearchLedger, SearchOutcome } from '#src/fhir/search-result.ts'
import type { SearchId } from '#src/searches/declared-searches.ts'

export type SearchedResource = Observation | MedicationRequest

/** The dates a search covered. Undated resources are only found by `any-date`. */
export type AskedWindow =
  | { readonly kind: 'any-date' }
  /** `from` is a FHIR date (`2024-12-01`); nothing before it, and nothing undated, was asked for. */
  | { readonly kind: 'since'; readonly from: string }

/** One run of a declared search, or one read that a search declares. */
export interface SearchRun extends SearchLedger {
  readonly search: SearchId
}

/** What a declared search brought, its window widened where that was needed. */
export interface SearchResults<Resource extends SearchedResource = SearchedResource> {
  readonly resources: readonly Resource[]
  readonly outcome: SearchOutcome
  readonly window: AskedWindow
  /** The ledger of the run that brought these resources. */
  readonly ledger: SearchLedger
  readonly runs: readonly SearchRun[]
}
