import { expect, test } from 'vitest'
import { withoutSecrets } from './without-secrets.ts'

test.each([
  ['Code 7f3c9a0b1d2e4f56 is invalid', 'Code [removed] is invalid'],
  ['The code 8f14e45f-ceea-467f-9575-0a5a66aa11bb was used', 'The code [removed] was used'],
  ['eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl expired', '[removed] expired'],
  ['Patient/a12 may not be read', 'Patient/[removed] may not be read'],
  ['No access to patient 12.', 'No access to patient [removed].'],
  ['patient=p-7&scope=x', 'patient=[removed]&scope=x'],
  ['MRN 0048 2217 is locked', 'MRN [removed] is locked'],
  ['Call 613 555 0199', 'Call [removed]'],
  ['user: jd42 is locked', 'user: [removed] is locked'],
])('%s', (text, expected) => {
  expect(withoutSecrets(text)).toBe(expected)
})

test.each([
  'AADSTS50011: The redirect URI does not match the ones that are configured.',
  'The scope patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|vital-signs is unknown',
  'invalid_scope',
  'client sidechart-v1 is not registered',
  'no answer within 15 s',
  'HTTP 503',
  '+180 min',
])('%s stays as it was sent', (text) => {
  expect(withoutSecrets(text)).toBe(text)
})

test('what is known to be a secret goes, however it looks', () => {
  expect(withoutSecrets('launch abcdef is over', ['abcdef'])).toBe('launch [removed] is over')
})
