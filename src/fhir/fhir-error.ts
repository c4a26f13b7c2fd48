/** Stable codes for everything that can go wrong between us and a FHIR server. */
export type FhirErrorCode =
  | 'network'
  | 'timeout'
  | 'outside-fhir-server'
  | 'redirected'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'too-many-requests'
  | 'bad-request'
  | 'server-error'
  | 'not-fhir-json'
  | 'too-large'
  | 'unexpected-resource'
  | 'session-ended'

/** Thrown by the `fhir` room. A person reads words chosen from `code`; `diagnostics` waits behind a fold. */
export class FhirError extends Error {
  override readonly name = 'FhirError'
  readonly code: FhirErrorCode
  /** HTTP status, where an answer came at all. */
  readonly httpStatus: number | undefined
  /** The server's own words, cut short; never shown as the message. */
  readonly diagnostics: string | undefined
  /** How many requests were made before giving up. */
  tries = 1

  constructor(
    code: FhirErrorCode,
    details: { httpStatus?: number; diagnostics?: string; cause?: unknown } = {},
  ) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.httpStatus = details.httpStatus
    this.diagnostics = details.diagnostics
  }

  after(tries: number): this {
    this.tries = tries
    return this
  }
}
