/** A refusal, with its HTTP status and the issue code of its OperationOutcome: https://hl7.org/fhir/R4/http.html */
export class FhirFailure extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>
  constructor(
    status: number,
    code: string,
    diagnostics: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(diagnostics)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export function operationOutcome(code: string, diagnostics: string, severity = 'error') {
  return { resourceType: 'OperationOutcome', issue: [{ severity, code, diagnostics }] }
}
