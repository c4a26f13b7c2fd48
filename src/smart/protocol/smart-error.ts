/** Stable codes for everything that can end or prevent a SMART session. A person reads words chosen from the code. */
export type SmartErrorCode =
  /** `iss` matches no known FHIR server: refused before any request. */
  | 'unknown-fhir-server'
  /** A launch or redirect parameter is missing, repeated or not of its form. */
  | 'malformed-launch'
  /** Discovery failed, or named other endpoints than the configured ones. */
  | 'discovery-failed'
  | 'authorization-endpoint-mismatch'
  | 'token-endpoint-mismatch'
  /** The redirect carries a `state` that this tab did not send, or that was used or is too old. */
  | 'state-unknown'
  /** The authorization server answered the authorization request with an OAuth error. */
  | 'authorization-refused'
  | 'token-exchange-failed'
  | 'token-response-malformed'
  | 'id-token-refused'
  /** No `patient` in the launch context: there is no chart to show. */
  | 'no-patient'
  /** A refresh answered with another patient than the launch. */
  | 'patient-changed'
  /** The chart page was opened without a launch. */
  | 'opened-directly'
  /** This session belongs to another tab that is still open. */
  | 'open-in-another-tab'
  | 'session-ended'
  | 'outside-fhir-server'
  | 'refresh-failed'
  | 'storage-unavailable'

export class SmartError extends Error {
  override readonly name = 'SmartError'
  readonly code: SmartErrorCode
  /** The OAuth `error` value, or another short fact for diagnostics; never a token, code or state. */
  readonly diagnostics: string | undefined

  constructor(code: SmartErrorCode, details: { diagnostics?: string; cause?: unknown } = {}) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.diagnostics = details.diagnostics
  }
}
