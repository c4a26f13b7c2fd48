import type { AnswerSummary } from '#sandbox/log/log-event.ts'

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
