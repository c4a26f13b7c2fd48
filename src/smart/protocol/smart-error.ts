/** Stable codes for whatever prevents or ends a SMART session. The words on screen are chosen by code. */
export type SmartErrorCode =
  /** `iss` is not a known FHIR server; refused before any request. */
  | 'unknown-fhir-server'
  /** A launch or redirect parameter is missing, repeated or malformed. */
  | 'malformed-launch'
  /** The EHR's discovery document could not be read, or names no endpoints. */
  | 'discovery-failed'
  /** Discovery does not offer PKCE with S256, which SMART requires. */
  | 'pkce-not-offered'
  /** Discovery named endpoints other than the configured ones. */
  | 'authorization-endpoint-mismatch'
  | 'token-endpoint-mismatch'
  /** Discovery named another issuer than the configured one, or somebody else answered the authorization request. */
  | 'issuer-mismatch'
  /** The redirect's `state` was not sent by this tab, was already used, or is too old. */
  | 'state-unknown'
  /** The reader, or the EHR on their behalf, refused: `access_denied`. */
  | 'authorization-refused'
  /** The authorization server cannot answer now: `temporarily_unavailable`, `server_error`. */
  | 'authorization-unavailable'
  /** The authorization server does not accept the request: every other OAuth error. */
  | 'authorization-rejected'
  | 'token-exchange-failed'
  | 'token-response-malformed'
  | 'id-token-refused'
  /** This machine's clock is wrong, and what depends on it cannot be trusted. */
  | 'clock-wrong'
  /** No `patient` in the launch context: there is no chart to show. */
  | 'no-patient'
  /** A refresh returned a different patient from the launch. */
  | 'patient-changed'
  /** The chart page was opened without a launch. */
  | 'opened-directly'
  /** Another open tab holds this session. */
  | 'open-in-another-tab'
  | 'session-ended'
  | 'outside-fhir-server'
  | 'refresh-failed'
  | 'storage-unavailable'

export class SmartError extends Error {
  override readonly name = 'SmartError'
  readonly code: SmartErrorCode
  /** The OAuth `error`, or another short fact for whoever investigates; never a token, code or state. */
  readonly diagnostics: string | undefined

  constructor(code: SmartErrorCode, details: { diagnostics?: string; cause?: unknown } = {}) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.diagnostics = details.diagnostics
  }
}
