import { array, assert, asyncProperty, constantFrom, nat, option, record } from 'fast-check'
import { expect, test } from 'vitest'
import { fakeEhr } from '#src/testing/fake-ehr.ts'
import { createFakeBrowser } from '#src/testing/fake-tab.ts'
import { createRotatingServer } from '#src/testing/rotating-server.ts'
import { createTestClock } from '#src/testing/test-clock.ts'
import type { Session } from '../session.ts'
import { resumeSession } from './resume-session.ts'
import { takeHandover } from './stored-session.ts'
import { createTabSession } from './tab-session.ts'

/**
 * Reads that find the token due, over or refused all at once, some of them aborted, and a page that is reloaded at any
 * moment of it, against a server that revokes the authorization when a replaced refresh token comes back.
 */

const rounds = 1_000

/** What happens around one end of an access token. A hop is one turn of the microtask queue. */
const wave = record({
  passed: constantFrom(1, 479_999, 480_000, 540_000, 599_999, 600_000, 900_000),
  reads: nat({ max: 8 }),
  abortedAfter: array(nat({ max: 12 }), { maxLength: 4 }),
  reloadedAfter: option(nat({ max: 24 }), { freq: 2 }),
  fault: option(constantFrom('refuse tokens', 'lose next answer', 'be unavailable'), { freq: 3 }),
})

test('in a thousand rounds no replaced refresh token is sent, and no authorization is revoked', async () => {
  let refreshes = 0
  let answered = 0
  let reopened = 0
  await assert(
    asyncProperty(array(wave, { minLength: 1, maxLength: 4 }), async (waves) => {
      const clock = createTestClock()
      const server = createRotatingServer(clock.now)
      const tab = createFakeBrowser(clock, server.fetch).openTab()
      const stored = server.grant('launch-1', 'patient-1')
      let session: Session | undefined = createTabSession(stored, fakeEhr, tab.page())
      for (const { passed, reads, abortedAfter, reloadedAfter, fault } of waves) {
        clock.advance(passed)
        if (fault) server.misbehave(fault)
        const reading = Array.from({ length: reads }, (_, index) =>
          status(session, abortedAfter[index]),
        )
        if (reloadedAfter !== null) {
          await hops(reloadedAfter)
          tab.reload()
          session = await resumeSession('launch-1', takeHandover(tab.page().storage), {
            knownFhirServers: [fakeEhr.known],
            tab: tab.page(),
          }).catch(() => undefined)
          if (session) reopened += 1
        }
        answered += (await Promise.all(reading)).filter((each) => each === 200).length
        await hops(24)
      }
      refreshes += server.refreshes()
      expect(server.reused(), 'replaced refresh tokens sent').toBe(0)
      expect(server.isRevoked('patient-1'), 'the authorization is revoked').toBe(false)
    }),
    { numRuns: rounds, seed: 20261128 },
  )
  // Of use only if the rounds get anywhere.
  expect(refreshes).toBeGreaterThan(rounds / 2)
  expect(answered).toBeGreaterThan(rounds)
  expect(reopened).toBeGreaterThan(rounds / 4)
}, 60_000)

/** The status of one read of the patient, which may be aborted on its way. */
async function status(
  session: Session | undefined,
  abortedAfter: number | undefined,
): Promise<number | undefined> {
  const abort = new AbortController()
  const reading = session
    ?.fetch(`${fakeEhr.fhirServerUrl}/Patient/patient-1`, { signal: abort.signal })
    .then(
      (response) => response.status,
      () => undefined,
    )
  if (abortedAfter !== undefined) {
    await hops(abortedAfter)
    abort.abort()
  }
  return reading
}

async function hops(count: number): Promise<void> {
  for (let hop = 0; hop < count; hop += 1) await Promise.resolve()
}
