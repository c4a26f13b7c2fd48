import { createPrivateKey, sign, type JsonWebKey } from 'node:crypto'

/** Signs claims as a JWS in compact form, by this private key and RS256: https://www.rfc-editor.org/rfc/rfc7515#section-3.1 */
export function claimsSigner(key: JsonWebKey & { readonly kid: string }) {
  const privateKey = createPrivateKey({ key, format: 'jwk' })
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  return (claims: Readonly<Record<string, unknown>>): string => {
    const input = `${encoded({ alg: 'RS256', typ: 'JWT', kid: key.kid })}.${encoded(claims)}`
    return `${input}.${sign('RSA-SHA256', Buffer.from(input), privateKey).toString('base64url')}`
  }
}
