import { isJsonObject, type JsonObject } from '#src/json-object.ts'
import { bytesOfBase64url } from './base64url.ts'
import { SmartError } from './smart-error.ts'

export interface IdTokenClaims {
  readonly issuer: string
  readonly subject: string
  readonly fhirUser: string | undefined
  /** Epoch seconds. */
  readonly expiresAt: number
  readonly issuedAt: number | undefined
}

interface Expected {
  readonly clientId: string
  readonly nonce: string
  /** Undefined if neither discovery nor the configuration names one: then nobody is named by the token either. */
  readonly issuer: string | undefined
}

/** How far, in seconds, this machine's clock may differ from the issuer's. */
const maxClockSkewSeconds = 300

/**
 * The claims of an id_token that came straight from the token endpoint over TLS: issuer, audience and nonce are checked
 * here (https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation), its time by `timeClaimOutside`, its
 * signature beside the first searches. The claims name who signed in and decide no access.
 * @throws SmartError `id-token-refused`, with the claim in `diagnostics`
 */
export function idTokenClaims(idToken: string, expected: Expected): IdTokenClaims {
  const [header, claims] = idToken.split('.', 2).map(decodedPart)
  if (header === undefined || claims === undefined) throw refused('encoding')
  const { alg } = header
  if (typeof alg !== 'string' || alg.toLowerCase() === 'none') throw refused('alg')
  const { iss, sub, aud, azp, exp, iat, fhirUser } = claims
  if (typeof iss !== 'string' || iss !== (expected.issuer ?? iss)) throw refused('iss')
  if (typeof sub !== 'string') throw refused('sub')
  const audience: unknown[] = Array.isArray(aud) ? aud : [aud]
  if (!audience.includes(expected.clientId)) throw refused('aud')
  if (azp !== undefined && azp !== expected.clientId) throw refused('azp')
  if (claims['nonce'] !== expected.nonce) throw refused('nonce')
  if (typeof exp !== 'number') throw refused('exp')
  return {
    issuer: iss,
    subject: sub,
    fhirUser: typeof fhirUser === 'string' ? fhirUser : undefined,
    expiresAt: exp,
    issuedAt: typeof iat === 'number' ? iat : undefined,
  }
}

/**
 * The claim by which a token that was issued just now does not belong to this machine's present: its end is past, or its
 * beginning to come. Then this machine's clock may be wrong.
 * @param nowSeconds epoch seconds
 */
export function timeClaimOutside(
  { expiresAt, issuedAt }: IdTokenClaims,
  nowSeconds: number,
): 'exp' | 'iat' | undefined {
  if (expiresAt + maxClockSkewSeconds < nowSeconds) return 'exp'
  if (issuedAt === undefined || issuedAt - maxClockSkewSeconds <= nowSeconds) return undefined
  return 'iat'
}

/** One part of a JWS in compact form; undefined if it is not JSON in base64url. */
export function decodedPart(text: string): JsonObject | undefined {
  try {
    const bytes = bytesOfBase64url(text)
    const part: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isJsonObject(part) ? part : undefined
  } catch {
    return undefined
  }
}

export function refused(claim: string): SmartError {
  return new SmartError('id-token-refused', { diagnostics: claim })
}
