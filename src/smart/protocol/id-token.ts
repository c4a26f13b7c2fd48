import { isJsonObject, type JsonObject } from '#src/json-object.ts'
import { SmartError } from './smart-error.ts'

export interface IdTokenClaims {
  readonly issuer: string
  readonly subject: string
  readonly fhirUser: string | undefined
}

/** Clock difference that is still believed, in seconds. */
const skewSeconds = 300

/**
 * The claims of an id_token that came straight from the token endpoint over TLS. OpenID Connect Core
 * section 3.1.3.7 (6) then lets TLS server validation stand in for the signature; audience, expiry and
 * nonce are checked here. It names who is signed in; no access is decided by it.
 *
 * @param nowSeconds epoch seconds
 * @throws SmartError `id-token-refused` with the claim in `diagnostics`
 */
export function idTokenClaims(
  idToken: string,
  expected: { readonly clientId: string; readonly nonce: string },
  nowSeconds: number,
): IdTokenClaims {
  const claims = payload(idToken)
  const audience = Array.isArray(claims['aud']) ? claims['aud'] : [claims['aud']]
  if (!audience.includes(expected.clientId)) throw refused('aud')
  if (typeof claims['exp'] !== 'number' || claims['exp'] + skewSeconds < nowSeconds)
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
    const part = idToken.split('.')[1] ?? ''
    const bytes = Uint8Array.from(
      atob(part.replaceAll('-', '+').replaceAll('_', '/')),
      (character) => character.charCodeAt(0),
    )
    const claims: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (isJsonObject(claims)) return claims
  } catch (cause) {
    throw new SmartError('id-token-refused', { diagnostics: 'form', cause })
  }
  throw refused('form')
}

function refused(claim: string): SmartError {
  return new SmartError('id-token-refused', { diagnostics: claim })
}
