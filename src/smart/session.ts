/** What the rest of the app may know of a SMART session. Nothing outside this room can tell where tokens live. */
export interface Session {
  /** Random, ours, one per launch; part of every cache key and of the tab's address. */
  readonly launchId: string
  /** FHIR base URL without a trailing slash: launch `iss`, authorization `aud`. */
  readonly fhirServerUrl: string
  /** The EHR's name from the known FHIR servers. */
  readonly fhirServerName: string
  /** Whether this EHR honours `_sort`; rows are sorted here in any case. */
  readonly fhirServerSorts: boolean
  readonly launchContext: LaunchContext
  readonly requestedScopes: readonly string[]
  readonly grantedScopes: readonly string[]
  /** Absolute URL, or relative to the FHIR server; absent when not sent. */
  readonly fhirUser: string | undefined
  /** Epoch milliseconds at which the present access token ends. */
  readonly expiresAt: () => number
  /**
   * `fetch` with the access token, for URLs inside `fhirServerUrl` only.
   * Rejects with `SmartError` `outside-fhir-server` before any request otherwise,
   * and with `session-ended` once the session is over.
   */
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>
  /** Calls back once when the session ends (`invalid_grant`, or `end()`). Returns the unsubscriber. */
  readonly onEnded: (listener: () => void) => () => void
  readonly isEnded: () => boolean
  /** Forgets every token of this session, here and in storage. */
  readonly end: () => Promise<void>
}

/** SMART App Launch 2.2, "Launch context arrives with your access_token". */
export interface LaunchContext {
  readonly patientId: string
  readonly encounterId: string | undefined
  /** Missing on the wire means true here: show the banner unless the EHR says that it does. */
  readonly needPatientBanner: boolean
  readonly intent: string | undefined
  readonly tenant: string | undefined
  readonly kind: 'ehr-launch' | 'standalone-launch'
}
