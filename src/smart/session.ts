import type { EhrFamily } from '#src/ehr-families/ehr-family.ts'
import type { EndReason } from './protocol/end-reason.ts'
import type { Fetch } from './protocol/fetch.ts'
import type { Identity } from './protocol/identity.ts'
import type { ExportKind, MatchedFhirServer } from './protocol/known-fhir-servers.ts'

/**
 * The seam between the app and how it obtains a session. Whether tokens live in the tab or on a server is decided in
 * `mode.ts`, and nothing outside this folder can tell.
 */

/** One way to obtain and keep sessions. What each must do is written as tests: `src/testing/session-contract.ts`. */
export interface SessionMode {
  /**
   * Starts a launch and returns the absolute URL to send the browser to. Call it after the launch parameters are
   * gone from the page's address.
   * @throws SmartError
   */
  readonly beginLaunch: (request: LaunchRequest) => Promise<string>
  /**
   * Opens the session that the chart page's address names: that of a launch which has just come back, or of a page
   * that was reloaded. Undefined if the address names neither. Call it after the query is gone from the address.
   * @throws SmartError; a launch that failed leaves nothing behind
   */
  readonly openSession: (address: ChartAddress) => Promise<Session | undefined>
}

/** What an authorization request is made of. */
export interface LaunchRequest {
  readonly server: MatchedFhirServer
  readonly scopes: readonly string[]
  /** The absolute redirect URI, as registered with the EHR. */
  readonly redirectUri: string
  /** The EHR's opaque `launch` value; undefined for a standalone launch. */
  readonly launch: string | undefined
  /** Whether a sign-in at the EHR that is still alive must not do: nobody knows who comes to a chart that was left alone. */
  readonly asksLogin?: boolean
  /** Where it is a new sign-in to a chart that was open: what it must name again. */
  readonly renews?: Renewal | undefined
}

/** A chart that was open, of which a new sign-in must name the same patient and the same reader. */
export interface Renewal {
  readonly patientId: string
  readonly tenant: string | undefined
  /** `sub` of the reader; undefined where nobody was named by a signature that was right. */
  readonly subject: string | undefined
  /** How the first launch of this chart began. */
  readonly kind: LaunchContext['kind']
  readonly view: LeftView
}

export type ScrollPlace = readonly [left: number, top: number]

/** Where the reader was in a chart. No value and no name is in it: it is kept until the reader is back. */
export interface LeftView {
  /** What follows the chart's own address: `/results?test=…`. */
  readonly rest: string
  /** How far each part that scrolls was scrolled, by its class, in CSS pixels; the page itself is `page`. */
  readonly scroll: Readonly<Record<string, ScrollPlace>>
}

/** The address at which the chart page was opened. */
export interface ChartAddress {
  /** From the path; undefined on the redirect URI and on the start page. */
  readonly launchId: string | undefined
  /** The query, with its `?`; empty if there was none. */
  readonly search: string
  /** Called when the EHR has been asked for the session, if it is asked: there is time then for other work. */
  readonly onAsked?: () => void
}

/** One patient's authorization at one FHIR server. */
export interface Session {
  /** Random and our own, one per launch; in the page's address and at the head of every cache key. */
  readonly launchId: string
  /** The EHR's id in the configuration; in the page's address. */
  readonly ehrId: string
  /** FHIR base URL without a trailing slash. */
  readonly fhirServerUrl: string
  /** The EHR's name on screen. */
  readonly fhirServerName: string
  /** What may not leave the page. */
  readonly exportsOff: readonly ExportKind[]
  /** What this EHR is asked for beyond the panels, where its scopes allow it. */
  readonly optionalSearches: readonly string[]
  /** How the EHR is asked, and what it means by what it answers: as its entry says, until that is corrected. */
  readonly ehr: EhrFamily
  /** For the rest of this page's life. */
  readonly correctEhr: (family: EhrFamily) => void
  readonly launchContext: LaunchContext
  /**
   * When the EHR's sign-in settings were read, in epoch milliseconds, if they could not be read for this launch;
   * otherwise undefined.
   */
  readonly settingsKeptSince: number | undefined
  readonly requestedScopes: readonly string[]
  /** As granted now: a refresh may narrow them. */
  readonly grantedScopes: readonly string[]
  /** Calls `listener` after each change of `grantedScopes`; returns a function that removes it. */
  readonly onScopesChanged: (listener: () => void) => () => void
  /** Who signed in, as far as it is known now. */
  readonly identity: () => Identity
  /** Calls `listener` after each change of `identity`; returns a function that removes it. */
  readonly onIdentityChanged: (listener: () => void) => () => void
  /** When the present access token expires, in epoch milliseconds; undefined if the EHR did not say. */
  readonly expiresAt: () => number | undefined
  /**
   * When the session will be over, in epoch milliseconds, because nothing can renew it any more: its token's end, or the
   * limit of the EHR's entry. Undefined if nobody knows.
   */
  readonly endsAt: () => number | undefined
  /**
   * `fetch` with authorization, for URLs inside `fhirServerUrl` only. Rejects with `SmartError`:
   * `outside-fhir-server` before any request, `session-ended` once the session is over, `patient-changed` when
   * renewing the authorization brought another patient. `onSend` is called for each request that is sent for it: one
   * that is refused is sent again with a new token. `onHold` is called when it waits for the authorization.
   */
  readonly fetch: (
    url: string,
    init?: RequestInit & { readonly onSend?: () => void; readonly onHold?: () => void },
  ) => Promise<Response>
  /** `fetch` without authorization, for what the EHR lets anyone read. */
  readonly fetchOpenly: Fetch
  /** Calls `listener` once, when the session ends; returns a function that removes it. */
  readonly onEnded: (listener: () => void) => () => void
  /** Why the session is over; undefined while it is not. */
  readonly endReason: () => EndReason | undefined
  /** The record that the EHR named in place of this one, where that ended the session: `Patient/12`. */
  readonly otherPatient: () => string | undefined
  /** Where the chart opens: where the reader was before a new sign-in, or the view that the launch asks for. */
  readonly opensAt: LeftView | undefined
  /**
   * Prepares a new sign-in to the same chart, before the end of this session or after it, and returns the URL to send the
   * browser to. Whoever signs in must be the same reader and open the same patient, else the chart does not come back.
   * Undefined where the EHR lets no launch begin here, and in a frame.
   * @throws SmartError of `beginLaunch`; then the session is as it was
   */
  readonly signInAgain: ((view: LeftView) => Promise<string>) | undefined
  /**
   * Ends the session for the reader. Everything that is kept for it is gone at once, also offline; the promise waits
   * for the EHR to revoke the authorization, where it can.
   */
  readonly end: () => Promise<void>
}

/** What the EHR said about the launch (https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html). */
export interface LaunchContext {
  readonly patientId: string
  readonly encounterId: string | undefined
  /** True unless the EHR sent `false`: without its word that it shows a banner, we show ours. */
  readonly needPatientBanner: boolean
  readonly intent: string | undefined
  readonly tenant: string | undefined
  /** What else the launch is about, as it was sent. */
  readonly fhirContext?: readonly unknown[] | undefined
  readonly kind: 'ehr-launch' | 'standalone-launch'
}
