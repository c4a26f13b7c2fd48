import { isJsonObject, type JsonObject } from '#src/json-object.ts'
import { bytesOfBase64url } from './base64url.ts'
import { decodedPart } from './id-token.ts'

/** What checking a signature came to. */
export type SignatureResult =
  | { readonly kind: 'right' }
  /** None of the issuer's keys made it. */
  | { readonly kind: 'wrong' }
  /** It is of a kind that is not read here. */
  | { readonly kind: 'unread'; readonly why: string }

/** https://www.rfc-editor.org/rfc/rfc7518#section-3.1, as far as public keys and WebCrypto go. */
const algorithms: Readonly<Record<string, KeyAlgorithm>> = {
  ...Object.fromEntries(
    [256, 384, 512].flatMap((bits) => {
      const hash = `SHA-${String(bits)}`
      return [
        [`RS${String(bits)}`, { kty: 'RSA', name: 'RSASSA-PKCS1-v1_5', hash }],
        [`PS${String(bits)}`, { kty: 'RSA', name: 'RSA-PSS', hash, saltLength: bits / 8 }],
      ]
    }),
  ),
  ES256: { kty: 'EC', name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' },
  ES384: { kty: 'EC', name: 'ECDSA', hash: 'SHA-384', namedCurve: 'P-384' },
  ES512: { kty: 'EC', name: 'ECDSA', hash: 'SHA-512', namedCurve: 'P-521' },
}

interface KeyAlgorithm {
  readonly kty: 'RSA' | 'EC'
  readonly name: string
  readonly hash: string
  readonly saltLength?: number
  readonly namedCurve?: string
}

/**
 * Whether one of the keys of a JWK Set signed a JWS in compact form (https://www.rfc-editor.org/rfc/rfc7515#section-5.2).
 * A `kid` in its header chooses the key; without one, every key of its kind is tried.
 */
export async function checkedSignature(
  jws: string,
  keys: readonly JsonObject[],
): Promise<SignatureResult> {
  const [protectedHeader = '', payload = '', signature = '', ...more] = jws.split('.')
  const { alg, kid, crit } = decodedPart(protectedHeader) ?? {}
  const name = typeof alg === 'string' ? alg : ''
  const algorithm = Object.hasOwn(algorithms, name) ? algorithms[name] : undefined
  if (algorithm === undefined) return { kind: 'unread', why: `alg ${name}` }
  if (crit !== undefined || more.length > 0) return { kind: 'unread', why: 'crit' }
  const signed = new TextEncoder().encode(`${protectedHeader}.${payload}`)
  for (const key of keys.filter((each) => isFor(each, algorithm, { alg, kid }))) {
    if (await isSignedBy(key, algorithm, { signed, signature })) return { kind: 'right' }
  }
  return { kind: 'wrong' }
}

/** The keys of a JWK Set, or undefined if it is none (https://www.rfc-editor.org/rfc/rfc7517#section-5). */
export function keysIn(keySet: unknown): JsonObject[] | undefined {
  const keys = isJsonObject(keySet) ? keySet['keys'] : undefined
  return Array.isArray(keys) ? keys.filter((key) => isJsonObject(key)) : undefined
}

function isFor(
  key: JsonObject,
  { kty, namedCurve }: KeyAlgorithm,
  { alg, kid }: { readonly alg: unknown; readonly kid: unknown },
): boolean {
  return (
    key['kty'] === kty &&
    (namedCurve === undefined || key['crv'] === namedCurve) &&
    (kid === undefined || key['kid'] === kid) &&
    (key['alg'] === undefined || key['alg'] === alg) &&
    (key['use'] === undefined || key['use'] === 'sig')
  )
}

async function isSignedBy(
  key: JsonObject,
  algorithm: KeyAlgorithm,
  { signed, signature }: { readonly signed: Uint8Array<ArrayBuffer>; readonly signature: string },
): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('jwk', publicKey(key), algorithm, false, [
      'verify',
    ])
    return await crypto.subtle.verify(algorithm, imported, bytesOfBase64url(signature), signed)
  } catch {
    // A key or a signature that cannot be read has signed nothing.
    return false
  }
}

/** The members that make a public key; whatever else a key says is not WebCrypto's to judge. */
function publicKey(key: JsonObject): JsonWebKey {
  const members = ['kty', 'n', 'e', 'crv', 'x', 'y'].filter((name) => typeof key[name] === 'string')
  return Object.fromEntries(members.map((name) => [name, key[name]]))
}
