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
  expect(authorizationError(error)).toMatchObject({ code, diagnostics: error })
})
