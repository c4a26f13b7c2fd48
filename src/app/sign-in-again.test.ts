import { describe, expect, test } from 'vitest'
import { session } from '#src/testing/session.ts'
import { signInAgainFor } from './sign-in-again.ts'

const verified = { kind: 'verified', subject: 's', fhirUser: undefined } as const
const unknown = [
  { kind: 'not-sent' },
  { kind: 'checking' },
  { kind: 'not-verified', why: 'no keys' },
] as const
const signInAgain = () => Promise.resolve('https://ehr.example/authorize')

describe('a chart that was left alone', () => {
  test('is unlocked by a new sign-in of the reader whom a signature named', () => {
    const left = session({ signInAgain, identity: () => verified, endReason: () => 'idle' })
    expect(signInAgainFor(left)).toBeTypeOf('function')
  })

  test.each(unknown)('has no key where nobody knows who left it: $kind', (identity) => {
    const left = session({ signInAgain, identity: () => identity, endReason: () => 'idle' })
    expect(signInAgainFor(left)).toBeUndefined()
  })
})

test.each(unknown)(
  'a chart whose reader is at it, or was until now, comes back by whoever signs in: $kind',
  (identity) => {
    for (const endReason of [undefined, 'expired', 'time-limit'] as const)
      expect(
        signInAgainFor(
          session({ signInAgain, identity: () => identity, endReason: () => endReason }),
        ),
      ).toBeTypeOf('function')
  },
)

test('an EHR that lets no launch begin here has no way to one', () => {
  expect(signInAgainFor(session({ identity: () => verified }))).toBeUndefined()
})
