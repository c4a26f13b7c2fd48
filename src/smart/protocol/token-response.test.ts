import { describe, expect, test } from 'vitest'
import { tokenResponse } from './token-response.ts'

describe('a token response', () => {
  const good = {
    access_token: 'a',
    token_type: 'Bearer',
    expires_in: 600,
    scope: 'openid  patient/Patient.r',
    patient: 'p-1.A',
  }

  test('becomes an object with our own names', () => {
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
    ['a lifetime sent as a string is a number', { expires_in: '3600' }, { expiresIn: 3600 }],
    [
      'a lifetime that was not sent is assumed to be short',
      { expires_in: undefined },
      { expiresIn: 300 },
    ],
    ['bearer in any case', { token_type: 'bearer' }, { accessToken: 'a' }],
    [
      'a scope that was not sent stays undefined',
      { scope: undefined },
      { grantedScopes: undefined },
    ],
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

  test.each([null, 'html', 5])('%j is not a token response', (body) => {
    expect(() => tokenResponse(body)).toThrow(
      expect.objectContaining({ code: 'token-response-malformed' }),
    )
  })
})
