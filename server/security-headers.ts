import type { KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'

/**
 * The headers of every answer. Only our own files run, requests go only to our own origin and the known EHRs, and only
 * an EHR that is configured for it may show the app in a frame. https://www.w3.org/TR/CSP3/ and OWASP ASVS 5.0 V3.4.
 */
export function securityHeaders(
  servers: readonly KnownFhirServer[],
): Readonly<Record<string, string>> {
  const reached = servers.flatMap((server) =>
    [
      server.fhirServerUrl,
      server.tokenEndpoint,
      server.simulator?.fhirServerUrl,
      server.simulator?.tokenEndpoint,
    ]
      .filter((url) => url !== undefined)
      .map((url) => new URL(url.replace('{settings}', 'settings')).origin),
  )
  const ancestors = servers.flatMap(({ frameAncestors }) => frameAncestors)
  const list = (origins: readonly string[]) => [...new Set(origins)].join(' ')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${list(reached)}`,
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "manifest-src 'self'",
    `frame-ancestors ${ancestors.length > 0 ? list(ancestors) : "'none'"}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}
