import { isJsonObject } from '#src/json-object.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { requestJson, type JsonAnswer } from '../protocol/request-json.ts'
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
 * Reads an EHR's discovery document and holds it against the entry in the configuration. An EHR that lets browsers keep
 * it for a while is not asked in each launch (https://www.rfc-editor.org/rfc/rfc9111#section-4.2); what was kept and is
 * of no use is asked for anew. Where it cannot be read, the last good one of this browser is used.
 * @throws SmartError `discovery-…`, `pkce-not-offered`, `authorization-endpoint-mismatch`,
 * `token-endpoint-mismatch`, `issuer-mismatch`
 */
export async function discover(server: MatchedFhirServer, tab: Tab): Promise<Discovered> {
  const { fhirServerUrl } = server
  const url = smartConfigurationUrl(fhirServerUrl)
  const asked = tab.askedEarly(url)
  let answer = await requestJson(tab.fetch, url, { deadlineMs, asked, cache: 'default' })
  if (mayBeOld(answer, server)) {
    answer = await requestJson(tab.fetch, url, { deadlineMs, cache: 'reload' })
  }
  if (isDocument(answer)) {
    const configuration = configured(answer.body, server)
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
  return { configuration: configured(kept.document, server), keptSince: kept.readAt }
}

function isDocument(answer: JsonAnswer): answer is JsonAnswer & { readonly kind: 'json' } {
  return answer.kind === 'json' && answer.status === 200
}

/** Of no use, and perhaps not what the EHR would say now. Who gave no answer is not waited for twice. */
function mayBeOld(answer: JsonAnswer, server: MatchedFhirServer): boolean {
  if (!isDocument(answer)) return !(answer.kind === 'none' && answer.failure === 'no-answer')
  try {
    configured(answer.body, server)
    return false
  } catch {
    return true
  }
}

/** The configuration in a document, if it is what the EHR's entry says. */
function configured(document: unknown, server: MatchedFhirServer): SmartConfiguration {
  const { fhirServerUrl, authorizationEndpoint, tokenEndpoint, known } = server
  const found = smartConfiguration(document, fhirServerUrl)
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
