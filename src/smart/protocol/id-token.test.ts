import { describe, expect, test } from 'vitest'
import { idTokenClaims, timeClaimOutside } from './id-token.ts'

describe('an id_token', () => {
  const claims = {
    iss: 'https://ehr.example',
    sub: 'René',
    aud: 'sidechart',
    exp: 2000,
    nonce: 'n',
    fhirUser: 'Practitioner/é',
  }
  const expected = { clientId: 'sidechart', nonce: 'n', issuer: 'https://ehr.example' }
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url')
  const read = (payload: object, header: object = { alg: 'RS256' }) =>
    idTokenClaims(`${part(header)}.${part(payload)}.s`, expected)

  test('is decoded as base64url and UTF-8', () => {
    expect(read(claims)).toEqual({
      issuer: 'https://ehr.example',
      subject: 'René',
      fhirUser: 'Practitioner/é',
      expiresAt: 2000,
      issuedAt: undefined,
    })
    expect(read({ ...claims, sub: '???>>>~~~' }).subject).toBe('???>>>~~~')
    expect(read({ ...claims, aud: ['other', 'sidechart'] }).issuer).toBe('https://ehr.example')
  })

  test.each([
    ['aud', { aud: 'other' }],
    ['aud', { aud: ['other'] }],
    ['azp', { azp: 'other' }],
    ['exp', { exp: 'never' }],
    ['exp', { exp: undefined }],
    ['nonce', { nonce: 'another' }],
    ['nonce', { nonce: undefined }],
    ['iss', { iss: undefined }],
    ['iss', { iss: 'https://ehr.example/' }],
    ['iss', { iss: 'https://evil.example' }],
    ['sub', { sub: 5 }],
  ])('with a wrong %s is refused', (claim, parts) => {
    expect(() => read({ ...claims, ...parts })).toThrow(
      expect.objectContaining({ code: 'id-token-refused', diagnostics: claim }),
    )
  })

  test.each([{}, { alg: 'none' }, { alg: 'NONE' }, { alg: 5 }])(
    'that is not signed is refused: %j',
    (header) => {
      expect(() => read(claims, header)).toThrow(
        expect.objectContaining({ code: 'id-token-refused', diagnostics: 'alg' }),
      )
    },
  )

  test.each(['', 'a.b', 'a.!!.c', 'a.bnVsbA.c', 'e30', 'e30.e30'])(
    '%j is not an id_token',
    (text) => {
      expect(() => idTokenClaims(text, expected)).toThrow(
        expect.objectContaining({ code: 'id-token-refused' }),
      )
    },
  )

  test('of any issuer is read where none is known, to be checked by nobody', () => {
    const anyIssuer = { ...expected, issuer: undefined }
    const token = `${part({ alg: 'RS256' })}.${part(claims)}.s`
    expect(idTokenClaims(token, anyIssuer).issuer).toBe('https://ehr.example')
  })

  test.each([
    [2300, {}, undefined],
    [2301, {}, 'exp'],
    [1000, { iat: 1300 }, undefined],
    [1000, { iat: 1301 }, 'iat'],
    [1000, { iat: 'now' }, undefined],
  ])('at %i s with %j: outside by %s', (now, parts, claim) => {
    expect(timeClaimOutside(read({ ...claims, ...parts }), now)).toBe(claim)
  })
})
