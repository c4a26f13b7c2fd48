import type { IncomingMessage } from 'node:http'

/**
 * CORS as SMART App Launch 2.2 asks of a server for browser apps: discovery is readable from anywhere, the token
 * endpoint and FHIR from the origins of registered redirect URIs.
 */
export function corsHeaders(
  request: IncomingMessage,
  redirectUris: readonly string[],
  isDiscovery: boolean,
): Readonly<Record<string, string>> {
  if (isDiscovery) return { 'access-control-allow-origin': '*' }
  const { origin } = request.headers
  const isRegistered = redirectUris.some((uri) => URL.parse(uri)?.origin === origin)
  if (origin === undefined || !isRegistered) return { vary: 'origin' }
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-headers':
      'authorization, accept, content-type, prefer, if-none-match, if-modified-since',
    'access-control-expose-headers': 'etag, last-modified, www-authenticate, allow',
    'access-control-allow-methods': 'GET, POST',
    'access-control-max-age': '600',
    vary: 'origin',
  }
}
