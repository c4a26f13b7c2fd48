import type { IncomingMessage } from 'node:http'

/**
 * The CORS headers that browser apps need: anyone may read discovery, and the origins of registered redirect URIs may
 * read the token endpoint and FHIR.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#considerations-for-cross-origin-resource-sharing-cors-support
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
