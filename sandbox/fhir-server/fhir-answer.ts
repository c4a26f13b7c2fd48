/** What was answered, in a few words and without clinical content, for the access log. */
export interface AnswerSummary {
  readonly resourceType: string
  readonly total?: number
  readonly entries?: number
  /** Whether there is a next page. */
  readonly next?: boolean
  /** Code of the OperationOutcome's issue. */
  readonly issue?: string
}

export interface FhirAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** JSON text; empty for 304. */
  readonly body: string
  readonly summary: AnswerSummary
}

export function textAnswer(
  body: string,
  summary: AnswerSummary,
  headers: Readonly<Record<string, string>> = {},
): FhirAnswer {
  return { status: 200, headers, body, summary }
}
