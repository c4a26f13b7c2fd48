/**
 * The FHIR servers that this deployment knows. Anyone can make a launch link with an `iss` of their own
 * (https://www.rfc-editor.org/rfc/rfc9700#section-4.9.1), so `iss` is compared with this list before any request.
 */

/** The URLs that a launch needs. */
export interface FhirServerEndpoints {
  /** FHIR base URL without a trailing slash: launch `iss`, authorization `aud`. */
  readonly fhirServerUrl: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
}

export interface KnownFhirServer extends FhirServerEndpoints {
  readonly id: string
  /** The EHR's name on screen. */
  readonly name: string
  readonly clientId: string
  /** OpenID issuer; if given, an `iss` in the redirect must equal it (https://www.rfc-editor.org/rfc/rfc9207). */
  readonly issuer?: string | undefined
  /**
   * The scope syntax that this EHR accepts
   * (https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html, `permission-v1` and `permission-v2`).
   */
  readonly scopes: 'v1' | 'v2' | 'v2-granular'
  readonly refresh: 'online_access' | 'offline_access' | 'never'
  /** Whether the launch page, opened without `iss`, offers this EHR. */
  readonly standaloneLaunch: boolean
  /** Whether the EHR supports `_sort` (Oracle Health does not). Rows are sorted here in any case. */
  readonly sort: boolean
  /** Origins that may show Sidechart in a frame. */
  readonly frameAncestors: readonly string[]
  /**
   * For a launch simulator, whose base differs per simulation: the same URLs, with `{settings}` in place of one
   * base64url path segment. Only one entry of a file may have it.
   */
  readonly simulator?: FhirServerEndpoints | undefined
}

/** A known server with the endpoints of one launch, `{settings}` filled in. */
export interface MatchedFhirServer extends FhirServerEndpoints {
  readonly known: KnownFhirServer
}

/** The known FHIR server whose base URL is exactly `iss`. Nothing is normalized and nothing is requested. */
export function matchedFhirServer(
  servers: readonly KnownFhirServer[],
  iss: string,
): MatchedFhirServer | undefined {
  for (const known of servers) {
    if (known.fhirServerUrl === iss) {
      const { fhirServerUrl, authorizationEndpoint, tokenEndpoint } = known
      return { known, fhirServerUrl, authorizationEndpoint, tokenEndpoint }
    }
    const settings = known.simulator && simulatorSettings(known.simulator.fhirServerUrl, iss)
    if (known.simulator && settings !== undefined) {
      const fill = (pattern: string) => pattern.replace('{settings}', settings)
      return {
        known,
        fhirServerUrl: iss,
        authorizationEndpoint: fill(known.simulator.authorizationEndpoint),
        tokenEndpoint: fill(known.simulator.tokenEndpoint),
      }
    }
  }
  return undefined
}

/** One base64url segment, with room for the longest settings of the public launcher. */
const settingsPattern = /^[A-Za-z0-9_-]{1,4096}$/

function simulatorSettings(pattern: string, iss: string): string | undefined {
  const [before, after] = pattern.split('{settings}')
  if (before === undefined || after === undefined) return undefined
  if (!iss.startsWith(before) || !iss.endsWith(after)) return undefined
  const settings = iss.slice(before.length, iss.length - after.length)
  return settingsPattern.test(settings) ? settings : undefined
}
