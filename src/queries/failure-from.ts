import { FhirError } from '#src/fhir/fhir-error.ts'
import type { Failure } from './panel-state.ts'
import { QuestionError } from './question-error.ts'

/** Why a question has no answer, and what was asked. An error that no question throws is a defect of ours. */
export function failureFrom(error: unknown): Failure {
  if (error instanceof QuestionError) return { error: error.fhirError, ...error.attempt }
  const defect = new FhirError('unexpected-resource', { cause: error })
  return { error: defect, lines: [], runs: [] }
}
