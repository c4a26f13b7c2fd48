import { expect, test } from 'vitest'
import { authorizationError } from './authorization-error.ts'

// https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
test.each([
  ['access_denied', 'authorization-refused'],
  ['temporarily_unavailable', 'authorization-unavailable'],
  ['server_error', 'authorization-unavailable'],
  ['invalid_request', 'authorization-rejected'],
  ['unauthorized_client', 'authorization-rejected'],
  ['unsupported_response_type', 'authorization-rejected'],
  ['invalid_scope', 'authorization-rejected'],
  ['a word of its own', 'authorization-rejected'],
  ['toString', 'authorization-rejected'],
])('%s: %s', (error, code) => {
  expect(authorizationError(error, undefined)).toMatchObject({ code, diagnostics: error })
})

test.each<[string | undefined, string]>([
  [
    'patient/Medication.r is not registered',
    'invalid_scope: patient/Medication.r is not registered',
  ],
  [' ', 'invalid_scope'],
  ['x'.repeat(400), `invalid_scope: ${'x'.repeat(300)}`],
])('the server’s own words are kept for whoever investigates: %s', (words, diagnostics) => {
  expect(authorizationError('invalid_scope', words)).toMatchObject({ diagnostics })
})
