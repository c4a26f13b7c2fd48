import type { FhirError } from './fhir-error.ts'

/** An issue that the EHR reported inside a searchset (`search.mode = outcome`) or with an error. */
export interface ReportedIssue {
  readonly severity: 'fatal' | 'error' | 'warning' | 'information'
  readonly code: string
  /** The server's own codes for it (`details.coding`). */
  readonly details: readonly string[]
  /** The server's own words, for diagnostics only. */
  readonly text: string
}

/** Why an answer is not proven to be complete. */
export type Doubt =
  /** As many resources came as are read before the reader decides. */
  | 'resource-cap'
  /** Page after page brought nothing new. */
  | 'no-progress'
  | 'stopped-by-reader'
  | 'still-loading'
  | 'next-link-refused'
  | 'next-link-loop'
  /** The EHR itself reported that more may exist (an OperationOutcome in the searchset). */
  | 'reported-by-ehr'
  /** The EHR itself notes that something was or may have been kept back. */
  | 'kept-back'
  /** `Bundle.total` is larger than the number of different resources that came. */
  | 'total-larger'
  /** `Bundle.total` is what came only if OperationOutcomes are counted too, which R4 forbids. */
  | 'total-counts-notes'
  /** The self link does not show the filters that were asked for. */
  | 'filters-not-shown'
  /** It shows a filter that was not asked for. */
  | 'filters-added'
  /** Resources of another category, outside the window or about another patient came: the filter was not applied. */
  | 'category-not-applied'
  | 'date-not-applied'
  | 'patient-not-applied'
  /** Resources came that do not say whom they are about. */
  | 'patient-not-shown'
  /** The granted scope is narrower than the request: the EHR may leave resources out silently. */
  | 'narrowed-by-scope'
  /** It was to be read again, and that failed or was stopped: there may be newer ones. */
  | 'not-read-again'

/** How a search ended. Only `complete` can prove "latest" or "none recorded". */
export type SearchOutcome =
  | { readonly kind: 'complete' }
  | { readonly kind: 'incomplete'; readonly because: readonly [Doubt, ...Doubt[]] }
  | { readonly kind: 'failed'; readonly error: FhirError }

/** What an EHR refused of the form of a request, or wanted beside it, and how. */
export interface Refusal {
  /** Parameters that were left out then. */
  readonly parameters: readonly string[]
  /** Parameters that were added then. */
  readonly added: readonly string[]
  readonly error: FhirError
}

/** The requests of one search or read, and how they were answered. Times are epoch ms of this browser's clock. */
export interface SearchRun {
  /** Relative URL as first sent, such as `Observation?patient=1&category=laboratory&_count=200`. */
  readonly url: string
  readonly startedAt: number
  readonly finishedAt: number
  readonly requests: number
  readonly pages: number
  /** Entries on those pages, without OperationOutcomes. */
  readonly entries: number
  readonly issues: readonly ReportedIssue[]
  /** In order: each was asked again in another form. */
  readonly refusals: readonly Refusal[]
  /** Its other pages were not read, because other searches ask for all that they hold. */
  readonly isDivided: boolean
  /** The EHR no longer had its next page, so it was asked again from its beginning. */
  readonly isRestarted: boolean
  /** Why it ended early. */
  readonly error: FhirError | undefined
}

export interface SearchResult {
  readonly outcome: SearchOutcome
  readonly run: SearchRun
  /** References of the different resources that matched, and the content of those without one. */
  readonly matches: ReadonlySet<string>
}
