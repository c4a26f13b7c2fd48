import { isJsonObject } from '#src/json-object.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { requestJson } from '../protocol/request-json.ts'
import { smartConfiguration, type SmartConfiguration } from '../protocol/smart-configuration.ts'
import { smartConfigurationUrl } from '../protocol/smart-configuration-url.ts'
import { SmartError } from '../protocol/smart-error.ts'
import { keepConfiguration, keptConfiguration } from './kept-configuration.ts'
import type { Tab } from './tab.ts'

/** How long a person is kept waiting for an EHR that does not answer. */
const deadlineMs = 8_000

/** The settings of a launch. `keptSince` (epoch milliseconds) says that the EHR's own could not be read now. */
export interface Discovered {
  readonly configuration: SmartConfiguration
  readonly keptSince: number | undefined
}

/**
 * Reads an EHR's discovery document and holds it against the entry in the configuration. Where it cannot be read, the
 * last good one of this browser is used.
 * @throws SmartError `discovery-…`, `pkce-not-offered`, `authorization-endpoint-mismatch`,
 * `token-endpoint-mismatch`, `issuer-mismatch`
 */
export async function discover(server: MatchedFhirServer, tab: Tab): Promise<Discovered> {
  const { fhirServerUrl } = server
  const url = smartConfigurationUrl(fhirServerUrl)
  const asked = tab.askedEarly(url)
  const answer = await requestJson(tab.fetch, url, { deadlineMs, asked })
  if (answer.kind === 'json' && answer.status === 200) {
    const configuration = configured(smartConfiguration(answer.body, fhirServerUrl), server)
    if (isJsonObject(answer.body)) {
      const read = { document: answer.body, readAt: tab.now() }
      keepConfiguration(tab.browserStorage, server, read)
    }
    return { configuration, keptSince: undefined }
  }
  const kept = keptConfiguration(tab.browserStorage, server, tab.now())
  if (kept === undefined) {
    const { discoveryError } = await import('./discovery-error.ts')
    throw await discoveryError(answer, server, tab)
  }
  const configuration = configured(smartConfiguration(kept.document, fhirServerUrl), server)
  return { configuration, keptSince: kept.readAt }
}

/** The configuration, if it is what the EHR's entry says. */
function configured(found: SmartConfiguration, server: MatchedFhirServer): SmartConfiguration {
  const { authorizationEndpoint, tokenEndpoint, known } = server
  if (found.authorizationEndpoint !== new URL(authorizationEndpoint).href) {
    throw new SmartError('authorization-endpoint-mismatch')
  }
  if (found.tokenEndpoint !== new URL(tokenEndpoint).href) {
    throw new SmartError('token-endpoint-mismatch')
  }
  const issuer = found.issuer ?? known.issuer
  if (known.issuer !== undefined && issuer !== known.issuer) {
    throw new SmartError('issuer-mismatch')
  }
  return { ...found, issuer }
}
