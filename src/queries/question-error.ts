import type { FhirError } from '#src/fhir/fhir-error.ts'
import type { AnswerLine, AnswerRun } from './answer-line.ts'

/** What was tried before a question could not be answered. */
export interface Attempt {
  readonly lines: readonly AnswerLine[]
  readonly runs: readonly AnswerRun[]
}

/** Nothing could be read for a clinical question. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError'
  readonly fhirError: FhirError
  readonly attempt: Attempt

  constructor(fhirError: FhirError, attempt: Attempt) {
    super(fhirError.code, { cause: fhirError })
    this.fhirError = fhirError
    this.attempt = attempt
  }
}
