import { describe, expect, test } from 'vitest'
import { redirectParameters } from './redirect-parameters.ts'

describe('the parameters of a redirect', () => {
  test.each([
    ['?code=a&state=b', { kind: 'code', code: 'a', state: 'b', issuer: undefined }],
    [
      '?error=access_denied&state=b&iss=c',
      { kind: 'error', error: 'access_denied', description: undefined, state: 'b', issuer: 'c' },
    ],
    [
      '?error=invalid_scope&error_description=not%20yours&error_description=x&state=b',
      {
        kind: 'error',
        error: 'invalid_scope',
        description: 'not yours',
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
      expect.objectContaining({ code: 'malformed-launch' }),
    )
  })
})
