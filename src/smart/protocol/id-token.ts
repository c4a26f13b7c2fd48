import { isJsonObject, type JsonObject } from '#src/json-object.ts'
import { bytesOfBase64url } from './base64url.ts'
import { SmartError } from './smart-error.ts'

export interface IdTokenClaims {
  readonly issuer: string
  readonly subject: string
  readonly fhirUser: string | undefined
}

/** How far, in seconds, this machine's clock may differ from the issuer's. */
const maxClockSkewSeconds = 300

/**
 * The claims of an id_token that came straight from the token endpoint over TLS. TLS server validation may then be
 * used in place of the signature (https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation, rule 6);
 * audience, expiry and nonce are checked here. The claims name who signed in and decide no access.
 *
 * @param nowSeconds epoch seconds
 * @throws SmartError `id-token-refused`, with the claim in `diagnostics`
 */
export function idTokenClaims(
  idToken: string,
  expected: { readonly clientId: string; readonly nonce: string },
  nowSeconds: number,
): IdTokenClaims {
  const claims = payload(idToken)
  const audience = Array.isArray(claims['aud']) ? claims['aud'] : [claims['aud']]
  if (!audience.includes(expected.clientId)) throw refused('aud')
  if (typeof claims['exp'] !== 'number' || claims['exp'] + maxClockSkewSeconds < nowSeconds)
    throw refused('exp')
  if (claims['nonce'] !== expected.nonce) throw refused('nonce')
  const { iss, sub, fhirUser } = claims
  if (typeof iss !== 'string') throw refused('iss')
  if (typeof sub !== 'string') throw refused('sub')
  return {
    issuer: iss,
    subject: sub,
    fhirUser: typeof fhirUser === 'string' ? fhirUser : undefined,
  }
}

function payload(idToken: string): JsonObject {
  try {
    const bytes = bytesOfBase64url(idToken.split('.')[1] ?? '')
    const claims: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (isJsonObject(claims)) return claims
  } catch (cause) {
    throw new SmartError('id-token-refused', { diagnostics: 'encoding', cause })
  }
  throw refused('payload')
}

function refused(claim: string): SmartError {
  return new SmartError('id-token-refused', { diagnostics: claim })
}
