import type { IncomingMessage } from 'node:http'
import { readBody } from '#sandbox/http/read-body.ts'

const methods = new WeakMap<IncomingMessage, string>()

/** How an authorization request came before it was normalized. */
export function methodAskedBy(request: IncomingMessage): string {
  return methods.get(request) ?? request.method ?? 'GET'
}

/**
 * An authorization request as the library takes it. "Authorization Servers SHALL support the use of the HTTP GET and
 * POST methods at the Authorization Endpoint": a form becomes the GET that means the same, so that both are judged
 * alike. `offline_access` needs `prompt=consent` (OpenID Connect Core section 11), which SMART apps do not send; a
 * client that forbids pages by `prompt=none` is left to its answer.
 * @returns the status and the words to refuse with, or undefined
 */
export async function normalizeAuthorizationRequest(
  request: IncomingMessage,
  url: URL,
): Promise<{ readonly status: number; readonly words: string } | undefined> {
  methods.set(request, request.method ?? 'GET')
  const isForm = request.method === 'POST'
  if (isForm) {
    const [type] = (request.headers['content-type'] ?? '').split(';')
    if (type?.trim().toLowerCase() !== 'application/x-www-form-urlencoded')
      return { status: 415, words: 'a POST must be application/x-www-form-urlencoded' }
    try {
      url.search = new URLSearchParams(await readBody(request)).toString()
    } catch {
      return { status: 413, words: 'the form is too long' }
    }
  }
  const prompts = url.searchParams.getAll('prompt').join(' ').split(' ').filter(Boolean)
  if (!prompts.includes('none'))
    url.searchParams.set('prompt', [...new Set([...prompts, 'consent'])].join(' '))
  request.method = 'GET'
  request.url = `${url.pathname}${url.search}`
  return undefined
}
