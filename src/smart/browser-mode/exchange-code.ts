import { isJsonObject } from '#src/json-object.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { oauthErrorText } from '../protocol/oauth-error-text.ts'
import { requestJson } from '../protocol/request-json.ts'
import { SmartError } from '../protocol/smart-error.ts'
import { tokenRequestBody } from './fhirclient-adapter.ts'
import type { Tab } from './tab.ts'

/** A code lives about a minute; a person is not kept waiting for so long. */
const deadlineMs = 15_000

/**
 * Exchanges an authorization code at the configured token endpoint and returns what it answered
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-access-token).
 * @throws SmartError `token-exchange-failed` or `token-response-malformed` with the reason in `diagnostics`,
 * `token-endpoint-mismatch`
 */
export async function exchangeCode(
  redirect: { readonly code: string; readonly state: string },
  server: MatchedFhirServer,
  tab: Tab,
): Promise<unknown> {
  const answer = await requestJson(tab.fetch, server.tokenEndpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: await tokenRequestBody(redirect, server, tab.storage),
    deadlineMs,
  })
  if (answer.kind === 'none') throw failed(answer.why)
  if (answer.kind === 'not-json') {
    throw new SmartError('token-response-malformed', { diagnostics: 'body' })
  }
  if (answer.status < 300) return answer.body
  // https://www.rfc-editor.org/rfc/rfc6749#section-5.2
  const { error, error_description: words } = isJsonObject(answer.body) ? answer.body : {}
  const text = typeof error === 'string' ? oauthErrorText(error, words) : undefined
  // A server may quote the code in its words.
  throw failed(text?.replaceAll(redirect.code, '…') ?? `HTTP ${String(answer.status)}`)
}

function failed(diagnostics: string): SmartError {
  return new SmartError('token-exchange-failed', { diagnostics })
}
