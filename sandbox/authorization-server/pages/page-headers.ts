/**
 * For every page of sign-in and consent: no script, and no frame of another site, against clickjacking.
 * https://www.rfc-editor.org/rfc/rfc9700#section-4.16
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'self'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
