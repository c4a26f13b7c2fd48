import { BodyTooLong } from '#sandbox/http/read-body.ts'
import type { FhirAnswer } from './fhir-answer.ts'
import type { SearchTraits } from '#sandbox/personalities/personality.ts'
import { FhirFailure, operationOutcome, vendorOutcome } from './fhir-failure.ts'

/**
 * An OperationOutcome for whatever was thrown, or text where this kind of EHR refuses in text. An unexpected error is a
 * 500, and is reported through `complain`.
 */
export function failureAnswer(
  error: unknown,
  complain: (error: unknown) => void,
  form: SearchTraits['refusal'] = 'OperationOutcome',
): FhirAnswer {
  const { status, code, message, headers, outcome } =
    expectedFailure(error) ?? unexpectedFailure(error, complain)
  const isText = form === 'text' && status === 400
  const json = outcome ? vendorOutcome(code, outcome) : operationOutcome(code, message)
  return {
    status,
    headers: isText ? { ...headers, 'content-type': 'text/plain; charset=utf-8' } : headers,
    body: isText ? message : JSON.stringify(json),
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
