/** What opens below a panel or a reading: the account of what was read, and every reading as a row. */
export interface DetailsMessages {
  readonly title: string
  readonly requested: string
  readonly received: string
  readonly shown: string
  readonly leftOut: string
  readonly notes: string
  readonly pages: (count: number) => string
  readonly requests: (count: number) => string
  readonly pagesInRequests: (pages: string, requests: string) => string
  /** OperationOutcome.issue.severity. */
  readonly severities: {
    readonly fatal: string
    readonly error: string
    readonly warning: string
    readonly information: string
  }
  readonly truncated: Readonly<Record<TruncationReason, string>>
  readonly leftOutBecause: Readonly<Record<LeftOutReason, string>>
  readonly when: string
  readonly value: string
  readonly range: string
  readonly how: string
  readonly allReadingsOf: (name: string) => string
  readonly readings: (count: number) => string
  readonly resulted: (moment: string) => string
  readonly unitsDiffer: string
  readonly trendIn: (name: string, unit: string) => string
  readonly plotLoading: string
  readonly plotFailed: string
  readonly rangeSent: (name: string, range: string) => string
}

type TruncationReason =
  | 'page-cap'
  | 'resource-cap'
  | 'next-link-refused'
  | 'next-link-loop'
  | 'parameters-not-applied'
  | 'reported-by-ehr'
  | 'total-mismatch'
  | 'narrowed-by-scope'

type LeftOutReason =
  | 'entered-in-error'
  | 'not-an-order'
  | 'malformed'
  | 'other-patient'
  | 'superseded'
  | 'unexpected-type'
