import type { Outcome } from '#sandbox/personalities/personality.ts'

/** A refusal, with its HTTP status and the issue code of its OperationOutcome: https://hl7.org/fhir/R4/http.html */
export class FhirFailure extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>
  /** A vendor's own code for it. */
  readonly outcome: Outcome | undefined
  constructor(
    status: number,
    code: string,
    diagnostics: string,
    headers: Readonly<Record<string, string>> = {},
    outcome?: Outcome,
  ) {
    super(diagnostics)
    this.status = status
    this.code = code
    this.headers = headers
    this.outcome = outcome
  }
}

export function operationOutcome(code: string, diagnostics: string, severity = 'error') {
  return { resourceType: 'OperationOutcome', issue: [{ severity, code, diagnostics }] }
}

/** With the vendor's own code in `details`. */
export function vendorOutcome(code: string, { severity, system, text, ...own }: Outcome) {
  const details = { coding: [{ system, code: own.code, display: text }], text }
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity, code, details, diagnostics: text }],
  }
}
