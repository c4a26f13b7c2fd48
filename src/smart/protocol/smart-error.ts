/** Stable codes for whatever prevents or ends a SMART session. The words on screen are chosen by code. */
export type SmartErrorCode =
  /** `iss` is not a known FHIR server; refused before any request. */
  | 'unknown-fhir-server'
  /** A launch parameter is missing, repeated or malformed. */
  | 'malformed-launch'
  /** A parameter of the redirect is missing, repeated or far too long. */
  | 'malformed-redirect'
  /** The EHR's discovery document could not be read: each way that a request fails is a cause of its own. */
  | `discovery-${RequestFailure}`
  /** It is no JSON, or names no endpoints. */
  | 'discovery-unreadable'
  /** Discovery does not offer PKCE with S256, which SMART requires. */
  | 'pkce-not-offered'
  /** Discovery named endpoints or an issuer other than the configured ones. */
  | 'authorization-endpoint-mismatch'
  | 'token-endpoint-mismatch'
  | 'issuer-mismatch'
  /** Somebody else than the EHR that was asked answered the authorization request. */
  | 'answered-by-another'
  /** The redirect's `state` was not sent by this tab, or was already used. */
  | 'state-unknown'
  /** The redirect came back too late. */
  | 'state-expired'
  /** The reader, or the EHR on their behalf, refused: `access_denied`. */
  | 'authorization-refused'
  /** The authorization server cannot answer now: `temporarily_unavailable`, `server_error`. */
  | 'authorization-unavailable'
  /** `invalid_scope`, `invalid_target` */
  | 'scopes-refused'
  /** `unauthorized_client` */
  | 'app-not-allowed'
  /** `login_required` and its like (https://openid.net/specs/openid-connect-core-1_0.html#AuthError). */
  | 'sign-in-required'
  /** The authorization server does not accept the request: every other OAuth error. */
  | 'authorization-rejected'
  /** The code exchange: each way that a request fails is a cause of its own. */
  | `token-${RequestFailure}`
  /** `invalid_grant`: the code was used, is too old, or was not for us. */
  | 'code-refused'
  /** `invalid_client`, `unauthorized_client` */
  | 'client-refused'
  /** Every other OAuth error of the token endpoint. */
  | 'token-rejected'
  | 'token-response-malformed'
  | 'id-token-refused'
  /** This machine's clock is wrong, and what depends on it cannot be trusted. */
  | 'clock-wrong'
  /** No `patient` in the launch context: there is no chart to show. */
  | 'no-patient'
  /** The same where a person signed in without a chart to come from. */
  | 'no-patient-chosen'
  /** A refresh returned a different patient from the launch. */
  | 'patient-changed'
  /** The chart page was opened without a launch. */
  | 'opened-directly'
  /** Another open tab holds this session. */
  | 'open-in-another-tab'
  /** The browser does not let this page hold a lock, so that nothing says whether another tab holds the session. */
  | 'locks-refused'
  | 'session-ended'
  | 'outside-fhir-server'
  | 'refresh-failed'
  /** The browser blocks this page's storage: a frame's, or everybody's. */
  | 'storage-blocked'
  | 'storage-full'
  /** The page was served without the EHRs that it may open. */
  | 'not-configured'

/** The ways in which a request of the handshake fails. */
export type RequestFailure =
  /** It did not get through. */
  | 'unreachable'
  /** Somebody is there, whose answer this page got nothing of: mostly it has no CORS headers for it. */
  | 'cors'
  | 'no-answer'
  /** Redirects are not followed. */
  | 'redirected'
  /** 404, or another refusal without an OAuth error. */
  | 'missing'
  /** 5xx, 429. */
  | 'unavailable'

interface SmartErrorDetails {
  readonly diagnostics?: string | undefined
  readonly cause?: unknown
  readonly server?: ServerError | undefined
  readonly launch?: SmartError['launch']
}

/** The OAuth error that a server sent (https://www.rfc-editor.org/rfc/rfc6749#section-5.2), letter by letter. */
export interface ServerError {
  readonly error: string
  readonly description: string | undefined
}

export class SmartError extends Error {
  override readonly name = 'SmartError'
  readonly code: SmartErrorCode
  /** A short fact for whoever investigates; never a token, code or state. */
  readonly diagnostics: string | undefined
  readonly server: ServerError | undefined
  /** How the launch began that failed, where that is known. */
  readonly launch: 'ehr-launch' | 'standalone-launch' | undefined

  constructor(code: SmartErrorCode, details: SmartErrorDetails = {}) {
    const { diagnostics, cause, server, launch } = details
    super(code, cause === undefined ? undefined : { cause })
    this.code = code
    this.diagnostics = diagnostics
    this.server = server
    this.launch = launch
  }

  /** The same error, of a launch that began in this way. */
  of(launch: SmartError['launch']): SmartError {
    const { code, diagnostics, server, cause } = this
    return new SmartError(code, { diagnostics, server, cause, launch })
  }
}
