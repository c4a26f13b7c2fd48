import type { Bundle, BundleLink } from 'fhir/r4'
import { sent } from '#src/r4/sent.ts'
import { isInsideFhirServer } from '#src/r4/inside-fhir-server.ts'

/** The `next` link of a searchset, resolved against the FHIR server, or why it is not followed. */
export type NextLink =
  | { readonly kind: 'last-page' }
  | { readonly kind: 'follow'; readonly url: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'loop' }

/**
 * Next links are opaque and followed as sent (https://hl7.org/fhir/R4/http.html#paging), but never out of the FHIR
 * server, because the access token would go with them. Relative links, which some servers send, are resolved
 * against the base. An empty one is the page itself (https://www.rfc-editor.org/rfc/rfc3986#section-4.4).
 */
export function nextLink(
  bundle: unknown,
  fhirServerUrl: string,
  visited: ReadonlySet<string>,
): NextLink {
  const href = linkUrl(bundle, 'next')
  if (href === undefined) return { kind: 'last-page' }
  const url = URL.parse(href, `${fhirServerUrl}/`)?.href
  if (url === undefined || !isInsideFhirServer(url, fhirServerUrl)) return { kind: 'refused' }
  return href === '' || visited.has(url) ? { kind: 'loop' } : { kind: 'follow', url }
}

/** The URL of one of a Bundle's links, if the Bundle has a readable one. */
export function linkUrl(body: unknown, relation: string): string | undefined {
  const links: unknown = sent<Bundle>(body).link
  if (!Array.isArray(links)) return undefined
  const link = links
    .map((each) => sent<BundleLink>(each))
    .find((each) => each.relation === relation)
  return typeof link?.url === 'string' ? link.url : undefined
}
