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
    ['a lifetime as text with a fraction', { expires_in: ' 3600.5 ' }, { expiresIn: 3600.5 }],
    ['a lifetime of thirty days', { expires_in: 2_592_000 }, { expiresIn: 2_592_000 }],
    ['an absurd lifetime is read as seconds', { expires_in: 1e15 }, { expiresIn: 1e15 }],
    ['no lifetime is none', { expires_in: undefined }, { expiresIn: undefined }],
    ['a null lifetime is none', { expires_in: null }, { expiresIn: undefined }],
    ['bearer in lower case', { token_type: 'bearer' }, { accessToken: 'a' }],
    ['bearer in upper case', { token_type: 'BEARER' }, { accessToken: 'a' }],
    ['bearer in mixed case', { token_type: 'bEaReR' }, { accessToken: 'a' }],
    [
      'a scope that was not sent stays undefined',
      { scope: undefined },
      { grantedScopes: undefined },
    ],
    ['a scope that was sent empty grants nothing', { scope: ' ' }, { grantedScopes: [] }],
    ['a patient as reference', { patient: 'Patient/123' }, { patientId: '123' }],
    ['a patient with a version', { patient: 'Patient/1/_history/4' }, { patientId: '1' }],
    ['an encounter as reference', { encounter: 'Encounter/e.9' }, { encounterId: 'e.9' }],
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
    ['expires_in', { expires_in: 0 }],
    ['expires_in', { expires_in: '-60' }],
    ['expires_in', { expires_in: '1e3' }],
    ['expires_in', { expires_in: '' }],
    ['expires_in', { expires_in: [3600] }],
    ['token_type', { token_type: 'BearerToken' }],
    ['token_type', { token_type: undefined }],
    ['token_type', { token_type: 'DPoP' }],
    ['refresh_token', { refresh_token: { value: 'r' } }],
    ['patient', { patient: '../admin' }],
    ['patient', { patient: '..' }],
    ['patient', { patient: 123 }],
    ['patient', { patient: 'Observation/1' }],
    ['patient', { patient: 'Patient/' }],
    ['patient', { patient: 'Patient/..' }],
    ['patient', { patient: 'Patient/1?x=1' }],
    ['patient', { patient: 'p-1/_history/2' }],
    ['patient', { patient: 'https://other.example/fhir/Patient/1' }],
    ['patient', { patient: 'urn:uuid:0b9c0000-0000-4000-8000-000000000000' }],
    ['encounter', { encounter: 'Patient/1' }],
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
