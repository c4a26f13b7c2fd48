import type { AnswerSummary } from './fhir-answer.ts'

/** One FHIR request in the access log: who, what, what came of it. Never a token, never clinical content. */
export interface FhirLogLine {
  readonly client: string | undefined
  readonly user: string | undefined
  readonly patient: string | undefined
  /** The launch that the token came of. */
  readonly launch: string | undefined
  readonly method: string
  /** What follows the FHIR base. */
  readonly url: string
  /** The form of a search by POST, as it came. */
  readonly parameters: string | undefined
  readonly status: number
  readonly milliseconds: number
  readonly answer: AnswerSummary
  /** True for one entry of a batch, which has a line of its own before the batch's. */
  readonly inBatch?: true
}

/** RFC 6750, 2.2 and 2.3 let a token stand in a query or a form. It is not taken from there, and not logged either. */
export function withoutToken(parameters: string): string {
  return parameters.replaceAll(/(^|[?&])(access_token=)[^&]*/gi, '$1$2…')
}
