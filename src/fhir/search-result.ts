import type { FhirResource } from 'fhir/r4'
import type { FhirError } from './fhir-error.ts'

/** Why the reading door withheld a resource before any clinical reading. */
export type WithheldReason =
  /** Its subject is not the launch patient: never shown. */
  | 'other-patient'
  /** The same type and id came again on a later page; the newer version stands. */
  | 'superseded'
  /** Of a type that was not asked for. */
  | 'unexpected-type'
  /** No resource, no id, or not the JSON shape of a resource. */
  | 'malformed'

export interface Withheld {
  /** `Observation/123`, or the entry's place (`page 2, entry 17`) where it has no identity. */
  readonly reference: string
  readonly reason: WithheldReason
}

/** An issue that the EHR reported inside a searchset (`search.mode = outcome`) or with an error. */
export interface ReportedIssue {
  readonly severity: 'fatal' | 'error' | 'warning' | 'information'
  readonly code: string
  /** The server's own words, for diagnostics only. */
  readonly text: string
}

/** How a search ended. Only `complete` can prove "latest" or "none recorded". */
export type SearchOutcome =
  | { readonly kind: 'complete' }
  | {
      readonly kind: 'truncated'
      readonly because:
        | 'page-cap'
        | 'resource-cap'
        | 'next-link-refused'
        | 'next-link-loop'
        /** The page's own links do not prove that our parameters were applied. */
        | 'parameters-not-applied'
        /** The EHR itself said that more may exist (an OperationOutcome in the searchset). */
        | 'reported-by-ehr'
        /** `Bundle.total` says more than came. */
        | 'total-mismatch'
        /** The granted scope is narrower than what was asked: the EHR may leave resources out silently. */
        | 'narrowed-by-scope'
    }
  | { readonly kind: 'failed'; readonly error: FhirError }

/** What one search did on the wire. Times are epoch milliseconds of this browser's clock. */
export interface SearchLedger {
  /** Relative search URL as first sent, such as `Observation?patient=1&category=laboratory&_count=200`. */
  readonly url: string
  readonly startedAt: number
  readonly finishedAt: number
  readonly requests: number
  readonly pages: number
  /** Entries received, outcome entries not counted. */
  readonly received: number
  readonly withheld: readonly Withheld[]
  readonly issues: readonly ReportedIssue[]
}

export interface SearchResult<Resource extends FhirResource> {
  readonly resources: readonly Resource[]
  readonly outcome: SearchOutcome
  readonly ledger: SearchLedger
}
