import { base64url } from './base64url.ts'

/**
 * 256 random bits as 43 URL-safe characters, for `state`, `nonce` and the PKCE verifier. SMART asks for at least 122
 * bits in a `state` (https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-authorization-code), RFC 7636
 * recommends 256 for a verifier (https://www.rfc-editor.org/rfc/rfc7636#section-7.1).
 */
export function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)))
}
