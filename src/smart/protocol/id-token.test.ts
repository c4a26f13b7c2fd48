import { describe, expect, test } from 'vitest'
import { idTokenClaims } from './id-token.ts'

describe('an id_token', () => {
  const claims = {
    iss: 'https://ehr.example',
    sub: 'René',
    aud: 'sidechart',
    exp: 2000,
    nonce: 'n',
    fhirUser: 'Practitioner/é',
  }
  const encoded = (payload: object) =>
    `h.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.s`
  const read = (payload: object, now = 1000) =>
    idTokenClaims(encoded(payload), { clientId: 'sidechart', nonce: 'n' }, now)

  test('is decoded as base64url and UTF-8', () => {
    expect(read(claims)).toEqual({
      issuer: 'https://ehr.example',
      subject: 'René',
      fhirUser: 'Practitioner/é',
    })
    expect(read({ ...claims, sub: '???>>>~~~' }).subject).toBe('???>>>~~~')
    expect(read({ ...claims, aud: ['other', 'sidechart'] }).issuer).toBe('https://ehr.example')
  })

  test.each([
    ['aud', { aud: 'other' }, 1000],
    ['exp', {}, 2301],
    ['exp', { exp: 'never' }, 1000],
    ['nonce', { nonce: 'another' }, 1000],
    ['nonce', { nonce: undefined }, 1000],
    ['iss', { iss: undefined }, 1000],
    ['sub', { sub: 5 }, 1000],
  ])('with a wrong %s is refused', (claim, parts, now) => {
    expect(() => read({ ...claims, ...parts }, now)).toThrow(
      expect.objectContaining({ code: 'id-token-refused', diagnostics: claim }),
    )
  })

  test.each(['', 'a.b', 'a.!!.c', 'a.bnVsbA.c'])('%j is not an id_token', (text) => {
    expect(() => idTokenClaims(text, { clientId: 'sidechart', nonce: 'n' }, 0)).toThrow(
      expect.objectContaining({ code: 'id-token-refused' }),
    )
  })
})
