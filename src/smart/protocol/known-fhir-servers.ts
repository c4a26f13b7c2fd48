/**
 * The FHIR servers this deployment knows. `iss` arrives from whoever made the launch link
 * (RFC 9700 section 4.9.1), so it is compared with this list before any request is made.
 */

/** The three URLs that a launch needs. */
export interface FhirServerEndpoints {
  /** FHIR base URL without a trailing slash: launch `iss`, authorization `aud`. */
  readonly fhirServerUrl: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
}

export interface KnownFhirServer extends FhirServerEndpoints {
  readonly id: string
  /** What people call this EHR; shown to them. */
  readonly name: string
  readonly clientId: string
  /** OIDC issuer; where given, an `iss` in the authorization response must equal it (RFC 9207). */
  readonly issuer?: string | undefined
  /** Which scope syntax this EHR's registration speaks (SMART 2.2, `permission-v1`, `permission-v2`). */
  readonly scopes: 'v1' | 'v2' | 'v2-granular'
  readonly refresh: 'online_access' | 'offline_access' | 'never'
  /** Offered on the launch page when it is opened without `iss`. */
  readonly standaloneLaunch: boolean
  /** False where the EHR does not sort (Oracle Health): rows are then sorted here only. */
  readonly sort: boolean
  /** Origins that may show Sidechart in a frame; none by default. */
  readonly frameAncestors: readonly string[]
  /**
   * A launch simulator's bases: the same three URLs with `{settings}` standing for one
   * base64url path segment. Only one entry of a file may have it.
   */
  readonly simulator?: FhirServerEndpoints | undefined
}

/** A known server with the endpoints of this launch, `{settings}` filled in. */
export interface MatchedFhirServer extends FhirServerEndpoints {
  readonly known: KnownFhirServer
}

/** The known FHIR server whose base URL is exactly `iss`, or undefined. No normalisation, no request. */
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
      const filled = (template: string) => template.replace('{settings}', settings)
      return {
        known,
        fhirServerUrl: iss,
        authorizationEndpoint: filled(known.simulator.authorizationEndpoint),
        tokenEndpoint: filled(known.simulator.tokenEndpoint),
      }
    }
  }
  return undefined
}

/** One base64url segment, long enough for the public launcher's settings. */
const settingsPattern = /^[A-Za-z0-9_-]{1,4096}$/

function simulatorSettings(template: string, iss: string): string | undefined {
  const [before, after] = template.split('{settings}')
  if (before === undefined || after === undefined) return undefined
  if (!iss.startsWith(before) || !iss.endsWith(after)) return undefined
  const settings = iss.slice(before.length, iss.length - after.length)
  return settingsPattern.test(settings) ? settings : undefined
}
