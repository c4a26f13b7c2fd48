import { expect, test } from 'vitest'
import { authorizationError } from './authorization-error.ts'

// https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
test.each([
  ['access_denied', 'authorization-refused'],
  ['temporarily_unavailable', 'authorization-unavailable'],
  ['server_error', 'authorization-unavailable'],
  ['invalid_request', 'authorization-rejected'],
  ['unauthorized_client', 'app-not-allowed'],
  ['unsupported_response_type', 'authorization-rejected'],
  ['invalid_scope', 'scopes-refused'],
  ['login_required', 'sign-in-required'],
  ['consent_required', 'sign-in-required'],
  ['a word of its own', 'authorization-rejected'],
  ['toString', 'authorization-rejected'],
])('%s: %s', (error, code) => {
  const server = { error, description: 'Words of its own.' }
  expect(authorizationError(server)).toMatchObject({ code, server })
})
