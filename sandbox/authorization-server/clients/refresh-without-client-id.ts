import type { IncomingMessage } from 'node:http'
import type { Provider } from 'oidc-provider'
import { readBody } from '#sandbox/http/read-body.ts'
import { requestAgain } from '#sandbox/http/request-again.ts'
import type { Clients } from './clients.ts'

const named = new WeakSet<IncomingMessage>()

/** Whether the client of a token request was known by its refresh token, and did not name itself. */
export function isNamedByToken(request: IncomingMessage): boolean {
  return named.has(request)
}

/**
 * Names the client of a refresh that did not do so itself. SMART's table of the refresh request has no `client_id`, so
 * libraries leave it out by default, and a public client has nothing else to say who it is: it is known by its refresh
 * token. A confidential client still has to authenticate.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#request-6
 * @returns the request to answer
 * @throws BodyTooLong
 */
export async function withClientOfRefresh(
  request: IncomingMessage,
  provider: Provider,
  clients: Clients,
): Promise<IncomingMessage> {
  const { method, headers } = request
  const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers['content-type'] ?? '')
  if (method !== 'POST' || !isForm || headers.authorization !== undefined) return request
  const body = await readBody(request)
  const form = new URLSearchParams(body)
  const saysWho = form.has('client_id') || form.has('client_assertion')
  if (saysWho || form.get('grant_type') !== 'refresh_token') return requestAgain(request, body)
  const token = await provider.RefreshToken.find(form.get('refresh_token') ?? '')
  const client = clients.find(token?.clientId ?? '')
  if (client?.type !== 'public') return requestAgain(request, body)
  form.set('client_id', client.client_id)
  const again = requestAgain(request, form.toString())
  named.add(again)
  return again
}
