import { isJsonObject } from '#src/json-object.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { requestRevocation } from '../protocol/revocation.ts'
import { smartConfigurationUrl } from '../protocol/smart-configuration-url.ts'
import type { Tab } from './tab.ts'

/**
 * Asks the EHR to revoke the tokens of a launch that did not become a session, whatever else was wrong with the answer
 * that brought them. Best effort: nobody waits for it.
 */
export function returnTokens(answer: unknown, server: MatchedFhirServer, tab: Tab): Promise<void> {
  const { access_token: accessToken, refresh_token: refreshToken } = isJsonObject(answer)
    ? answer
    : {}
  if (typeof accessToken !== 'string') return Promise.resolve()
  const tokens = {
    accessToken,
    refreshToken: typeof refreshToken === 'string' ? refreshToken : undefined,
  }
  const { fhirServerUrl, tokenEndpoint, known } = server
  const discoveryUrl = smartConfigurationUrl(fhirServerUrl)
  return requestRevocation(
    { discoveryUrl, tokenEndpoint, clientId: known.clientId, tokens },
    tab.fetch,
  )
}
