import { describe, expect, test } from 'vitest'
import { redirectParameters } from './redirect-parameters.ts'

describe('the parameters of a redirect', () => {
  test.each([
    ['?code=a&state=b', { kind: 'code', code: 'a', state: 'b', issuer: undefined }],
    [
      '?error=access_denied&state=b&iss=c',
      {
        kind: 'error',
        server: { error: 'access_denied', description: undefined },
        state: 'b',
        issuer: 'c',
      },
    ],
    [
      '?error=invalid_scope&error_description=No+such+scope&error_description=x&state=b',
      {
        kind: 'error',
        server: { error: 'invalid_scope', description: 'No such scope' },
        state: 'b',
        issuer: undefined,
      },
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
    `?code=${'a'.repeat(8193)}&state=b`,
  ])('%s is refused as malformed', (search) => {
    expect(() => redirectParameters(search)).toThrow(
      expect.objectContaining({ code: 'malformed-redirect' }),
    )
  })
})
