import type { FhirResource } from 'fhir/r4'
import type { FhirError } from './fhir-error.ts'

/** Why a received resource was withheld before anything clinical was made of it. */
export type WithheldReason =
  /** Its subject is not the launch patient. */
  | 'other-patient'
  /** The same type and id was received twice; the newer version is kept. */
  | 'superseded'
  /** Of a type that was not requested. */
  | 'unexpected-type'
  /** No resource, no id, or not the JSON of a resource. */
  | 'malformed'

export interface Withheld {
  /** `Observation/123`, or the entry's position (`page 2, entry 17`) when it has no id. */
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
        /** The self link shows that our parameters were not applied. */
        | 'parameters-not-applied'
        /** The EHR itself reported that more may exist (an OperationOutcome in the searchset). */
        | 'reported-by-ehr'
        /** `Bundle.total` is larger than what was received. */
        | 'total-mismatch'
        /** The granted scope is narrower than the request: the EHR may leave resources out silently. */
        | 'narrowed-by-scope'
    }
  | { readonly kind: 'failed'; readonly error: FhirError }

/** The requests of one search, and what came of them. Times are epoch ms of this browser's clock. */
export interface SearchLedger {
  /** Relative search URL as first sent, such as `Observation?patient=1&category=laboratory&_count=200`. */
  readonly url: string
  readonly startedAt: number
  readonly finishedAt: number
  readonly requests: number
  readonly pages: number
  /** Entries received, without OperationOutcomes. */
  readonly received: number
  readonly withheld: readonly Withheld[]
  readonly issues: readonly ReportedIssue[]
}

export interface SearchResult<Resource extends FhirResource> {
  readonly resources: readonly Resource[]
  readonly outcome: SearchOutcome
  readonly ledger: SearchLedger
}
