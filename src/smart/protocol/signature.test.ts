import { CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { checkedSignature, keysIn } from './signature.ts'

/** Signed by jose: with code of the app it would share the app's mistakes. */
async function signed(alg: string, header: object = {}) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const text = new TextEncoder().encode('{"sub":"é"}')
  const jws = await new CompactSign(text).setProtectedHeader({ alg, ...header }).sign(privateKey)
  return { jws, key: { ...(await exportJWK(publicKey)), kid: 'k' } }
}

const keys = (...all: JWK[]) => keysIn({ keys: all }) ?? []

describe.each(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'])(
  'a signature of %s',
  (alg) => {
    test('is right with its key, and wrong with another or with a letter changed', async () => {
      const { jws, key } = await signed(alg)
      const { key: other } = await signed(alg)
      const [header = '', , signature = ''] = jws.split('.')
      const changed = `${header}.${Buffer.from('{"sub":"e"}').toString('base64url')}.${signature}`
      expect(await checkedSignature(jws, keys(key))).toEqual({ kind: 'right' })
      expect(await checkedSignature(jws, keys(other))).toEqual({ kind: 'wrong' })
      expect(await checkedSignature(changed, keys(key))).toEqual({ kind: 'wrong' })
    })
  },
)

describe('the key', () => {
  test('is the one that the header names', async () => {
    const { jws, key } = await signed('ES256', { kid: 'k' })
    const { key: other } = await signed('ES256')
    expect(await checkedSignature(jws, keys({ ...other, kid: 'x' }, key))).toEqual({
      kind: 'right',
    })
    expect(await checkedSignature(jws, keys({ ...key, kid: 'x' }))).toEqual({ kind: 'wrong' })
  })

  test('is any of its kind where the header names none', async () => {
    const { jws, key } = await signed('ES256')
    const others = [await signed('ES256'), await signed('RS256'), await signed('ES384')]
    const set = keys(...others.map((each) => each.key), key)
    expect(await checkedSignature(jws, set)).toEqual({ kind: 'right' })
    expect(await checkedSignature(jws, set.slice(0, -1))).toEqual({ kind: 'wrong' })
  })

  test.each([
    ['is for encryption', { use: 'enc' }],
    ['is for another algorithm', { alg: 'ES384' }],
    ['is no point of the curve', { x: 'AAAA' }],
    ['is of another kind', { kty: 'RSA' }],
    ['lacks a member', { y: undefined }],
  ])('that %s has signed nothing', async (_, parts) => {
    const { jws, key } = await signed('ES256')
    expect(await checkedSignature(jws, keys({ ...key, ...parts } as JWK))).toEqual({
      kind: 'wrong',
    })
  })
})

test.each([
  ['HS256', { alg: 'HS256' }, 'alg HS256'],
  ['EdDSA', { alg: 'EdDSA' }, 'alg EdDSA'],
  ['no algorithm', {}, 'alg '],
  ['a word of every object', { alg: 'constructor' }, 'alg constructor'],
  ['an extension that must be understood', { alg: 'ES256', crit: ['b64'] }, 'crit'],
])('%s is not read', async (_, header, why) => {
  const encoded = Buffer.from(JSON.stringify(header)).toString('base64url')
  expect(await checkedSignature(`${encoded}.e30.AA`, [])).toEqual({ kind: 'unread', why })
})

test.each([[null], [[]], [{}], [{ keys: {} }], ['keys']])('%j is no key set', (json) => {
  expect(keysIn(json)).toBeUndefined()
})
