import type { LeftOutReason } from '#src/clinical/finding.ts'
import type {
  ReportedIssue,
  SearchLedger,
  SearchOutcome,
  WithheldReason,
} from '#src/fhir/search-result.ts'
import type { SearchId } from '#src/searches/search-types.ts'

/** The dates a search covered. Undated resources are only found by `any-date`. */
export type AskedWindow =
  | { readonly kind: 'any-date' }
  /** `from` is a FHIR date (`2024-12-01`); nothing before it, and nothing undated, was asked for. */
  | { readonly kind: 'since'; readonly from: string }

export interface AccountLine {
  readonly reference: string
  readonly reason: LeftOutReason | WithheldReason
}

/** received = shown + leftOut, resource by resource. */
export interface Account {
  readonly received: number
  readonly shown: readonly string[]
  readonly leftOut: readonly AccountLine[]
}

/** One clinical question answered: the meaning, how complete it is, and what became of every resource. */
export interface ChartAnswer<Answer> {
  readonly search: SearchId
  readonly value: Answer
  readonly outcome: SearchOutcome
  readonly window: AskedWindow
  readonly account: Account
  readonly issues: readonly ReportedIssue[]
  /** Every search that was run for this answer, in order: the recent window, then the widened one. */
  readonly ledgers: readonly SearchLedger[]
  /** Epoch milliseconds: when the last page was read. */
  readonly loadedAt: number
}

/** How far a running search is, for the panel's ring. */
export interface SearchProgress {
  readonly pages: number
  readonly received: number
  /** `Bundle.total` of the first page, where the server says it. */
  readonly total: number | undefined
}
