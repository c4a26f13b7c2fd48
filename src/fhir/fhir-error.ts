/** Stable codes for everything that can go wrong between this app and a FHIR server. */
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
  /** A Patient was answered under another id than was asked for. */
  | 'other-patient'
  | 'session-ended'
  /** A person must decide in the EHR whether this may be read (break-the-glass). */
  | 'restricted'
  /** Not asked: several requests in a row had failed. */
  | 'paused'
  | 'stopped-by-reader'

/** Thrown by this folder. A reader sees words chosen by `code`; `diagnostics` only in the details. */
export class FhirError extends Error {
  override readonly name = 'FhirError'
  readonly code: FhirErrorCode
  /** HTTP status, if there was a response. */
  readonly httpStatus: number | undefined
  /** The server's own words, truncated; never shown as the message. */
  readonly diagnostics: string | undefined
  /** How many requests were made. */
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
