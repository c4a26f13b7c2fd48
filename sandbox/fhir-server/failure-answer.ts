import type { FhirAnswer } from './fhir-answer.ts'
import { FhirFailure, operationOutcome } from './fhir-failure.ts'

/** An OperationOutcome for whatever was thrown; what was not meant to be is a 500 and named through `complain`. */
export function failureAnswer(error: unknown, complain: (error: unknown) => void): FhirAnswer {
  const isMeant = error instanceof FhirFailure
  if (!isMeant) complain(error)
  const { status, code, message, headers } = isMeant
    ? error
    : new FhirFailure(500, 'exception', 'the server failed to answer')
  return {
    status,
    headers,
    body: JSON.stringify(operationOutcome(code, message)),
    summary: { resourceType: 'OperationOutcome', issue: code },
  }
}
