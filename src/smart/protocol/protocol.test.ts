import { describe, expect, test } from 'vitest'
import { launchParameters } from './launch-parameters.ts'
import { redirectParameters } from './redirect-parameters.ts'
import { idTokenClaims } from './id-token.ts'
import { tokenResponse } from './token-response.ts'

describe('a token response', () => {
  const good = {
    access_token: 'a',
    token_type: 'Bearer',
    expires_in: 600,
    scope: 'openid  patient/Patient.r',
    patient: 'p-1.A',
  }

  test('is read into our words', () => {
    expect(
      tokenResponse({
        ...good,
        refresh_token: 'r',
        encounter: 'e',
        need_patient_banner: false,
        intent: 'x',
        tenant: 't',
      }),
    ).toEqual({
      accessToken: 'a',
      refreshToken: 'r',
      idToken: undefined,
      expiresIn: 600,
      grantedScopes: ['openid', 'patient/Patient.r'],
      patientId: 'p-1.A',
      encounterId: 'e',
      needPatientBanner: false,
      intent: 'x',
      tenant: 't',
    })
  })

  test.each([
    ['a lifetime sent as text is a number', { expires_in: '3600' }, { expiresIn: 3600 }],
    [
      'a lifetime that was not sent is taken to be short',
      { expires_in: undefined },
      { expiresIn: 300 },
    ],
    ['bearer in any case', { token_type: 'bearer' }, { accessToken: 'a' }],
    ['a scope that was not sent is not said', { scope: undefined }, { grantedScopes: undefined }],
    [
      'the banner is needed unless the EHR says otherwise',
      { need_patient_banner: 'no' },
      { needPatientBanner: true },
    ],
    [
      'an id longer than R4 allows, as some EHRs send',
      { patient: `e${'x'.repeat(100)}` },
      { patientId: `e${'x'.repeat(100)}` },
    ],
  ])('%s', (_, parts, expected) => {
    expect(tokenResponse({ ...good, ...parts })).toMatchObject(expected)
  })

  test.each([
    ['access_token', { access_token: undefined }],
    ['access_token', { access_token: 5 }],
    ['token_type', { token_type: 'mac' }],
    ['expires_in', { expires_in: 'soon' }],
    ['expires_in', { expires_in: -1 }],
    ['patient', { patient: '../admin' }],
    ['patient', { patient: 'a/b' }],
    ['patient', { patient: ['p'] }],
    ['scope', { scope: 5 }],
  ])('a malformed %s is refused: %j', (member, parts) => {
    expect(() => tokenResponse({ ...good, ...parts })).toThrow(
      expect.objectContaining({ code: 'token-response-malformed', diagnostics: member }),
    )
  })

  test.each([null, 'html', 5])('%j is no token response', (body) => {
    expect(() => tokenResponse(body)).toThrow(
      expect.objectContaining({ code: 'token-response-malformed' }),
    )
  })
})

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

  test('keeps its accents and its base64url', () => {
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
    ['sub', { sub: 5 }, 1000],
  ])('with a wrong %s is refused', (claim, parts, now) => {
    expect(() => read({ ...claims, ...parts }, now)).toThrow(
      expect.objectContaining({ code: 'id-token-refused', diagnostics: claim }),
    )
  })

  test.each(['', 'a.b', 'a.!!.c', 'a.bnVsbA.c'])('%j is none', (text) => {
    expect(() => idTokenClaims(text, { clientId: 'sidechart', nonce: 'n' }, 0)).toThrow(
      expect.objectContaining({ code: 'id-token-refused' }),
    )
  })
})

describe('the parameters of a launch', () => {
  test('iss and launch, and nothing else', () => {
    expect(launchParameters('?iss=a&launch=b&clientId=evil&patientId=9')).toEqual({
      kind: 'ehr-launch',
      iss: 'a',
      launch: 'b',
    })
    expect(launchParameters('?clientId=evil')).toEqual({ kind: 'standalone-launch' })
  })

  test.each([
    '?iss=a',
    '?launch=b',
    '?iss=&launch=b',
    '?iss=a&launch=',
    '?iss=a&iss=b&launch=c',
    '?iss=a&launch=b&launch=c',
  ])('%s is no whole launch', (search) => {
    expect(() => launchParameters(search)).toThrow(
      expect.objectContaining({ code: 'malformed-launch' }),
    )
  })
})

describe('the parameters of a redirect', () => {
  test.each([
    ['?code=a&state=b', { kind: 'code', code: 'a', state: 'b', issuer: undefined }],
    [
      '?error=access_denied&state=b&iss=c',
      { kind: 'error', error: 'access_denied', state: 'b', issuer: 'c' },
    ],
    ['?utm=x', undefined],
    ['', undefined],
  ])('%s', (search, expected) => {
    expect(redirectParameters(search)).toEqual(expected)
  })

  test.each([
    '?code=a',
    '?code=a&code=b&state=c',
    '?code=a&state=b&state=c',
    '?state=a',
    '?error=x',
  ])('%s is none', (search) => {
    expect(() => redirectParameters(search)).toThrow(
      expect.objectContaining({ code: 'malformed-launch' }),
    )
  })
})
