import { base64url } from './base64url.ts'

/** The `S256` challenge of a PKCE verifier (https://www.rfc-editor.org/rfc/rfc7636#section-4.2). */
export async function codeChallenge(codeVerifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier))
  return base64url(new Uint8Array(digest))
}
