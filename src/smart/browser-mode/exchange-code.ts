import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { requestJson } from '../protocol/request-json.ts'
import { tokenRequestBody } from './fhirclient-adapter.ts'
import type { Tab } from './tab.ts'

/** A code lives about a minute; a person is not kept waiting for so long. */
const deadlineMs = 15_000

/**
 * Exchanges an authorization code at the configured token endpoint and returns what it answered
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-access-token).
 * @throws SmartError `token-…`, `code-refused`, `client-refused`, with the server's own error where it sent one;
 * `token-response-malformed`, `token-endpoint-mismatch`
 */
export async function exchangeCode(
  redirect: { readonly code: string; readonly state: string },
  server: MatchedFhirServer,
  tab: Tab,
  onAsked?: () => void,
): Promise<unknown> {
  const asking = requestJson(tab.fetch, server.tokenEndpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: await tokenRequestBody(redirect, server, tab.storage),
    deadlineMs,
  })
  onAsked?.()
  const answer = await asking
  if (answer.kind === 'json' && answer.status < 300) return answer.body
  const { exchangeError } = await import('./exchange-error.ts')
  throw await exchangeError(answer, redirect.code, server, tab)
}
