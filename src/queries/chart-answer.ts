import type { Finding, LeftOutReason } from '#src/clinical/finding.ts'
import type { ReportedIssue, SearchOutcome, WithheldReason } from '#src/fhir/search-result.ts'
import type { AskedWindow, SearchResults, SearchRun } from './search-results.ts'

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

/** A clinical question answered: its value, how complete it is, and what became of every resource. */
export interface ChartAnswer<Value> {
  readonly value: Value
  readonly outcome: SearchOutcome
  readonly window: AskedWindow
  readonly account: Account
  readonly issues: readonly ReportedIssue[]
  /** Every search that was run for this answer, in order: the recent window, then the widened one. */
  readonly runs: readonly SearchRun[]
  /** Epoch milliseconds: when the last page was read. */
  readonly loadedAt: number
}

/** Puts what a search found and what clinical reading made of it into one answer. */
export function chartAnswer<Value>(
  { outcome, window, ledger, runs }: SearchResults,
  finding: Finding<Value>,
): ChartAnswer<Value> {
  return {
    value: finding.answer,
    outcome,
    window,
    account: {
      received: ledger.received,
      shown: finding.shown,
      leftOut: [
        ...ledger.withheld,
        ...finding.leftOut.map(({ reference, reason }) => ({ reference, reason })),
      ],
    },
    issues: ledger.issues,
    runs,
    loadedAt: ledger.finishedAt,
  }
}
