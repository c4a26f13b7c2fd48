/**
 * For every page a person signs in or agrees on: no script, and no frame but the EHR's own, since a page that lies
 * under another site's is not agreed to knowingly. RFC 9700 section 4.16.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'self'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
