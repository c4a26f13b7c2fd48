import type { EhrFamily } from '#src/ehr-families/ehr-family.ts'
import { simulatorSettings } from './simulator-settings.ts'
import { withoutSlash } from './without-slash.ts'

/**
 * The FHIR servers that this deployment knows. Anyone can make a launch link with an `iss` of their own
 * (https://www.rfc-editor.org/rfc/rfc9700#section-4.9.1), so `iss` is compared with this list before any request.
 */

/** The URLs that a launch needs. */
export interface FhirServerEndpoints {
  /** FHIR base URL: launch `iss`. */
  readonly fhirServerUrl: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
}

/** What may leave the page: the clipboard, a CSV file, a FHIR Bundle, paper, the session report as a file. */
export type ExportKind = 'copy' | 'csv' | 'bundle' | 'print' | 'report'

export interface KnownFhirServer extends FhirServerEndpoints {
  readonly id: string
  /** The EHR's name on screen. */
  readonly name: string
  readonly clientId: string
  /** The issuer that the EHR's discovery document must name, if it names one. */
  readonly issuer?: string | undefined
  /** The issuer of its id_tokens, where that is another one. */
  readonly idTokenIssuer?: string | undefined
  /** The origin of the keys that sign them, where it is neither the FHIR server's nor the token endpoint's. */
  readonly keysOrigin?: string | undefined
  /**
   * The scope syntax that this EHR accepts
   * (https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html, `permission-v1` and `permission-v2`).
   */
  readonly scopes: 'v1' | 'v2' | 'v2-granular'
  /**
   * Scopes for the record of whoever signs in, so that the chart can name them; left out where the EHR's registration has
   * none.
   */
  readonly readerScopes?: readonly string[] | undefined
  /** What this EHR is asked for beyond the panels, once the chart is there. */
  readonly optionalSearches?: readonly string[] | undefined
  /** The scopes of these searches, in the syntax of this EHR. */
  readonly optionalScopes?: readonly string[] | undefined
  readonly refresh: 'online_access' | 'offline_access' | 'never'
  /**
   * Whether a launch may begin at Sidechart: with an `iss` alone, or on the start page. That page offers only EHRs that
   * have one base, so no simulator.
   */
  readonly standaloneLaunch: boolean
  /** Whether only patients open it, on the start page: the launch page for every EHR does not know it. */
  readonly patientsOnly?: true | undefined
  /** How it is asked and what it means, by the family that the file names. */
  readonly ehr: EhrFamily
  /**
   * The redirect URI that every EHR had before each got its own. Only one entry of a file may have it, for a
   * registration that still names it.
   */
  readonly redirectPath?: '/chart' | undefined
  /** Origins that may show Sidechart in a frame. */
  readonly frameAncestors: readonly string[]
  /** Whether it opens Sidechart in a window that it has to be able to close. */
  readonly opensWindow: boolean
  /** After this many minutes without a person's input the chart is removed and the session ended. */
  readonly idleMinutes: number
  /** A session lasts no longer than this, however much it is used. */
  readonly maxSessionMinutes: number
  /** What may not leave the page; nothing is switched off by default. */
  readonly exportsOff?: readonly ExportKind[] | undefined
  /**
   * For a launch simulator, whose base differs per simulation: the same URLs, with `{settings}` in place of one
   * base64url path segment. Only one entry of a file may have it.
   */
  readonly simulator?: FhirServerEndpoints | undefined
}

/** What the start page says of an EHR, in the words of its SMART User-access Brand. A launch's pages have none of it. */
export interface BrandFields {
  readonly name?: string | undefined
  readonly aliases?: readonly string[] | undefined
  /** The first is shown, all are found. */
  readonly places?: readonly string[] | undefined
  readonly portal?: string | undefined
  /** A file beside the known-servers file. */
  readonly logo?: string | undefined
}

/** What a known-servers file says for the start page alone. */
export interface StartFields {
  /** A SMART User-access Brands bundle beside the file. */
  readonly brandsFile: string | undefined
  readonly byId: ReadonlyMap<
    string,
    { readonly brand: BrandFields | undefined; readonly isEvaluation: boolean }
  >
}

/** A known server with the endpoints of one launch, `{settings}` filled in. */
export interface MatchedFhirServer extends FhirServerEndpoints {
  readonly known: KnownFhirServer
  /** The FHIR base URL as the EHR writes it, which may end in a slash: the authorization request's `aud`. */
  readonly aud: string
}

/**
 * The known FHIR server whose base URL is `iss`. They are compared letter by letter, but for one slash at the end, and
 * nothing is requested. An entry that names this very base goes before a simulator's pattern.
 */
export function matchedFhirServer(
  servers: readonly KnownFhirServer[],
  iss: string,
): MatchedFhirServer | undefined {
  const fhirServerUrl = withoutSlash(iss)
  const exact = servers.find((known) => withoutSlash(known.fhirServerUrl) === fhirServerUrl)
  if (exact) {
    const { authorizationEndpoint, tokenEndpoint } = exact
    return { known: exact, aud: iss, fhirServerUrl, authorizationEndpoint, tokenEndpoint }
  }
  for (const known of servers) {
    const settings =
      known.simulator && simulatorSettings(known.simulator.fhirServerUrl, fhirServerUrl)
    if (known.simulator && settings !== undefined) {
      const fill = (pattern: string) => pattern.replace('{settings}', settings)
      return {
        known,
        aud: iss,
        fhirServerUrl,
        authorizationEndpoint: fill(known.simulator.authorizationEndpoint),
        tokenEndpoint: fill(known.simulator.tokenEndpoint),
      }
    }
  }
  return undefined
}

/** The entry whose pages are under `/e/{ehrId}`; without an id, the one that still uses the old redirect URI. */
export function knownFhirServerOf(
  servers: readonly KnownFhirServer[],
  ehrId: string | undefined,
): KnownFhirServer | undefined {
  return servers.find((known) =>
    ehrId === undefined ? known.redirectPath !== undefined : known.id === ehrId,
  )
}
