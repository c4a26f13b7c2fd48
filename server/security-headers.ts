/** What an answer may do. The default is nothing: a file, or a refusal. */
export interface Reach {
  /** Origins that it may send requests to, beside our own. */
  readonly connectsTo: readonly string[]
  /** Origins that may show it in a frame. */
  readonly shownBy: readonly string[]
  /** Whether the page that opened its window keeps hold of it, and can close it. */
  readonly isHeldByOpener: boolean
}

const nowhere: Reach = { connectsTo: [], shownBy: [], isHeldByOpener: false }

/**
 * The security headers of an answer. Only our own files run, and the scripts that stand in a page as it was built.
 * https://www.w3.org/TR/CSP3/ and OWASP ASVS 5.0 V3.4.
 * @param inlineScripts what the policy calls them
 */
export function securityHeaders(
  { connectsTo, shownBy, isHeldByOpener }: Reach = nowhere,
  inlineScripts: readonly string[] = [],
): Readonly<Record<string, string>> {
  const list = (origins: readonly string[]) => [...new Set(origins)].join(' ')
  const policy = [
    "default-src 'none'",
    `script-src ${list(["'self'", ...inlineScripts])}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${list(["'self'", ...connectsTo])}`,
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "manifest-src 'self'",
    `frame-ancestors ${shownBy.length > 0 ? list(shownBy) : "'none'"}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    // Any other value cuts the EHR's hold on the window that it opened, and with it the chance to close it with the chart.
    'cross-origin-opener-policy': isHeldByOpener ? 'unsafe-none' : 'same-origin-allow-popups',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}
