import { describe, expect, test } from 'vitest'
import { SmartError } from '#src/smart/protocol/smart-error.ts'
import { failureFrom, type FailingPage } from './failure-from.ts'

const page: FailingPage = { now: 7, isOnline: true, isFramed: false }
const launched = {
  launch: 'ehr-launch',
  ehr: { name: 'Northgate', fhirServerUrl: 'https://ehr.example:8443/secret-tenant/fhir' },
  secrets: ['the-launch-value'],
} as const

test('it names the EHR and the host of iss, and nothing else of its address', () => {
  expect(failureFrom(new SmartError('clock-wrong'), launched, page)).toMatchObject({
    cause: 'clock-wrong',
    at: 7,
    ehr: 'Northgate',
    host: 'ehr.example:8443',
  })
  const unknown = { launch: 'ehr-launch', iss: 'https://evil.example/p/1' } as const
  expect(failureFrom(new SmartError('unknown-fhir-server'), unknown, page)).toMatchObject({
    ehr: undefined,
    host: 'evil.example',
  })
  const noUrl = { launch: 'ehr-launch', iss: 'x' } as const
  expect(failureFrom(new SmartError('unknown-fhir-server'), noUrl, page).host).toBe('not a URL')
})

test('the server’s own words are told without the launch value', () => {
  const server = { error: 'invalid_request', description: 'the-launch-value is over' }
  const error = new SmartError('authorization-rejected', { server })
  expect(failureFrom(error, launched, page)).toMatchObject({
    error: 'invalid_request',
    description: '[removed] is over',
  })
})

test('how the launch began is known best by what failed', () => {
  const error = new SmartError('state-expired').of('standalone-launch')
  expect(failureFrom(error, launched, page).launch).toBe('standalone-launch')
})

describe('the cause', () => {
  const causeOf = (thrown: unknown, parts: Partial<FailingPage> = {}) =>
    failureFrom(thrown, launched, { ...page, ...parts }).cause

  test('is the frame where storage is blocked in one', () => {
    const error = new SmartError('storage-blocked')
    expect(causeOf(error)).toBe('storage-blocked')
    expect(causeOf(error, { isFramed: true })).toBe('storage-blocked-in-frame')
  })

  test.each(['discovery-unreachable', 'token-unreachable'] as const)(
    'is the missing network, not the EHR: %s',
    (code) => {
      expect(causeOf(new SmartError(code))).toBe(code)
      expect(causeOf(new SmartError(code), { isOnline: false })).toBe('offline')
    },
  )

  test('is not the network where the EHR did answer', () => {
    expect(causeOf(new SmartError('code-refused'), { isOnline: false })).toBe('code-refused')
  })

  test.each([
    ['Failed to fetch dynamically imported module: https://a/b.js', 'page-not-loaded'],
    ['error loading dynamically imported module', 'page-not-loaded'],
    ['Importing a module script failed.', 'page-not-loaded'],
    ['x is not a function', 'unexpected'],
  ])('of %s', (message, cause) => {
    expect(causeOf(new TypeError(message))).toBe(cause)
  })

  test('of what is no end of a launch by itself has no words of its own', () => {
    expect(causeOf(new SmartError('refresh-failed'))).toBe('unexpected')
    expect(causeOf('thrown')).toBe('unexpected')
  })
})
