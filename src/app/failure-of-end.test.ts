import { expect, test } from 'vitest'
import { session } from '#src/testing/session.ts'
import { failureOfEnd } from './failure-of-end.ts'

const standalone = session({
  launchContext: { ...session().launchContext, kind: 'standalone-launch' },
})
const ofEhr = session({ launchContext: { ...session().launchContext, kind: 'ehr-launch' } })
const at = (of: typeof standalone, cause: 'session-idle' | 'session-expired') =>
  failureOfEnd(of, cause).signInAt

test('after a chart was left alone, signing in again asks for a new sign-in at the EHR', () => {
  expect(at(standalone, 'session-idle')).toMatch(/\/launch\?prompt=login$/)
  expect(at(standalone, 'session-expired')).toMatch(/\/launch$/)
})

test('a chart that was opened from an EHR is opened there again', () => {
  expect(at(ofEhr, 'session-idle')).toBeUndefined()
  expect(at(ofEhr, 'session-expired')).toBeUndefined()
})
