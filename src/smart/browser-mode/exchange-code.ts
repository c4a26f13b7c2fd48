import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { isReachable } from '../protocol/is-reachable.ts'
import { failureOf, requestJson } from '../protocol/request-json.ts'
import { serverError } from '../protocol/server-error.ts'
import { SmartError, type RequestFailure } from '../protocol/smart-error.ts'
import { tokenError } from '../protocol/token-error.ts'
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
  if (answer.kind === 'none') {
    const { failure, why } = answer
    const isThere =
      failure === 'unreachable' && (await isReachable(server.tokenEndpoint, tab.fetch))
    throw failed(isThere ? 'cors' : failure, why)
  }
  if (answer.kind === 'not-json') {
    throw new SmartError('token-response-malformed', { diagnostics: 'body' })
  }
  if (answer.status < 300) return answer.body
  const sent = serverError(answer.body, [redirect.code])
  throw sent ? tokenError(sent) : failed(failureOf(answer.status), `HTTP ${String(answer.status)}`)
}

function failed(failure: RequestFailure, diagnostics: string): SmartError {
  return new SmartError(`token-${failure}`, { diagnostics })
}
