import type { SmartConfiguration } from './smart-configuration.ts'
import { SmartError } from './smart-error.ts'

/** Who may answer an authorization request, as its discovery document said when it was sent. */
export type ExpectedIssuer = Pick<SmartConfiguration, 'issuer' | 'isIssuerPromised'>

/**
 * Refuses an authorization response that somebody else sent (https://www.rfc-editor.org/rfc/rfc9207#section-2.4). An
 * `iss` is compared wherever one comes, and must come where the metadata promised it. One that can be compared with
 * nothing is refused as well; the EHR's entry can name its issuer.
 * @throws SmartError `answered-by-another`
 */
export function requireIssuer(received: string | undefined, expected: ExpectedIssuer): void {
  const isMissing = received === undefined
  if (isMissing ? !expected.isIssuerPromised : received === expected.issuer) return
  throw new SmartError('answered-by-another', { diagnostics: isMissing ? 'no iss' : 'iss' })
}
