import { describe, expect, test } from 'vitest'
import { launchParameters } from './launch-parameters.ts'

describe('the parameters of a launch', () => {
  test('are iss and launch; anything else is ignored', () => {
    expect(launchParameters('?iss=a&launch=b&clientId=evil&patientId=9')).toEqual({
      kind: 'ehr-launch',
      iss: 'a',
      launch: 'b',
    })
    expect(launchParameters('?clientId=evil')).toEqual({
      kind: 'standalone-launch',
      asksLogin: false,
    })
  })

  test('with iss alone it is a standalone launch there', () => {
    expect(launchParameters('?iss=a')).toEqual({
      kind: 'standalone-launch',
      iss: 'a',
      asksLogin: false,
    })
  })

  test('a sign-in that is still alive does not do where it says so, and it can ask for nothing else', () => {
    const asksLogin = (search: string) => launchParameters(search)
    expect(asksLogin('?prompt=login')).toMatchObject({ asksLogin: true })
    expect(asksLogin('?iss=a&prompt=login')).toMatchObject({ asksLogin: true })
    expect(asksLogin('?prompt=none')).toMatchObject({ asksLogin: false })
  })

  test.each([
    '?iss=',
    '?launch=b',
    '?iss=&launch=b',
    '?iss=a&launch=',
    '?iss=a&iss=b&launch=c',
    '?iss=a&launch=b&launch=c',
    `?iss=a&launch=${'b'.repeat(8193)}`,
  ])('%s is refused as malformed', (search) => {
    expect(() => launchParameters(search)).toThrow(
      expect.objectContaining({ code: 'malformed-launch' }),
    )
  })
})
