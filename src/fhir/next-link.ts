import type { Bundle, BundleLink } from 'fhir/r4'
import { sent } from '#src/r4/sent.ts'

/** The `next` link of a searchset, resolved against the FHIR server, or why it is not followed. */
export type NextLink =
  | { readonly kind: 'last-page' }
  | { readonly kind: 'follow'; readonly url: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'loop' }

/**
 * Next links are opaque and followed as given (R4 search, "Paging"), but never out of the FHIR server: the
 * bearer token would go with them. Relative links (some servers send them) are resolved against the base.
 * HAPI's `BASE?_getpages=…` has no slash after the base and is inside.
 */
export function nextLink(
  bundle: unknown,
  fhirServerUrl: string,
  visited: ReadonlySet<string>,
): NextLink {
  const href = linkUrl(bundle, 'next')
  if (href === undefined) return { kind: 'last-page' }
  const base = new URL(`${fhirServerUrl}/`)
  const target = URL.parse(href, base)
  const isInside =
    target !== null &&
    target.origin === base.origin &&
    (target.pathname === base.pathname.slice(0, -1) || target.pathname.startsWith(base.pathname))
  if (!isInside) return { kind: 'refused' }
  return visited.has(target.href) ? { kind: 'loop' } : { kind: 'follow', url: target.href }
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
