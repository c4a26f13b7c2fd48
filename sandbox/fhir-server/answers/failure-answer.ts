import { BodyTooLong } from '#sandbox/http/read-body.ts'
import type { FhirAnswer } from './fhir-answer.ts'
import { FhirFailure, operationOutcome } from './fhir-failure.ts'

/** An OperationOutcome for whatever was thrown. An unexpected error is a 500, and is reported through `complain`. */
export function failureAnswer(error: unknown, complain: (error: unknown) => void): FhirAnswer {
  const { status, code, message, headers } =
    expectedFailure(error) ?? unexpectedFailure(error, complain)
  return {
    status,
    headers,
    body: JSON.stringify(operationOutcome(code, message)),
    summary: { resourceType: 'OperationOutcome', issue: code },
  }
}

function expectedFailure(error: unknown): FhirFailure | undefined {
  if (error instanceof BodyTooLong) return new FhirFailure(413, 'too-long', error.message)
  return error instanceof FhirFailure ? error : undefined
}

function unexpectedFailure(error: unknown, complain: (error: unknown) => void): FhirFailure {
  complain(error)
  return new FhirFailure(500, 'exception', 'the server failed to answer')
}
