import type { IncomingMessage } from 'node:http'
import { readBody } from '#sandbox/http/read-body.ts'

const methods = new WeakMap<IncomingMessage, string>()

/** The method of an authorization request before it was normalized. */
export function originalMethod(request: IncomingMessage): string {
  return methods.get(request) ?? request.method ?? 'GET'
}

/**
 * Turns an authorization request into one that the library accepts. SMART requires GET and POST: a form becomes the
 * equivalent GET, so that both are checked alike. OpenID Connect requires `prompt=consent` for `offline_access`, which
 * SMART apps do not send, so it is added; `prompt=none` is left as it is and fails.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#request-4
 * https://openid.net/specs/openid-connect-core-1_0.html#OfflineAccess
 * @returns the status and message of a refusal, or undefined
 */
export async function normalizeAuthorizationRequest(
  request: IncomingMessage,
  url: URL,
): Promise<{ readonly status: number; readonly message: string } | undefined> {
  methods.set(request, request.method ?? 'GET')
  const isForm = request.method === 'POST'
  if (isForm) {
    const [type] = (request.headers['content-type'] ?? '').split(';')
    if (type?.trim().toLowerCase() !== 'application/x-www-form-urlencoded')
      return { status: 415, message: 'a POST must be application/x-www-form-urlencoded' }
    try {
      url.search = new URLSearchParams(await readBody(request)).toString()
    } catch {
      return { status: 413, message: 'the form is too long' }
    }
  }
  const prompts = url.searchParams.getAll('prompt').join(' ').split(' ').filter(Boolean)
  if (!prompts.includes('none'))
    url.searchParams.set('prompt', [...new Set([...prompts, 'consent'])].join(' '))
  request.method = 'GET'
  request.url = `${url.pathname}${url.search}`
  return undefined
}
