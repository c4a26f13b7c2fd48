import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check'
import { expect, test } from 'vitest'
import { fakeEhr } from '#src/testing/fake-ehr.ts'
import { createFakeBrowser, type FakeTab } from '#src/testing/fake-tab.ts'
import { createRotatingServer } from '#src/testing/rotating-server.ts'
import { createTestClock } from '#src/testing/test-clock.ts'
import type { Session } from '../session.ts'
import { resumeSession } from './resume-session.ts'
import { takeHandover } from './stored-session.ts'
import { createTabSession } from './tab-session.ts'

/**
 * A model of one clinician's afternoon: launches, reads, refreshes, faults, reloads, duplicates, restores and ends, in
 * several tabs, against a server that revokes the whole authorization when a refresh token comes back that it has
 * replaced.
 */

interface Step {
  readonly act: (typeof acts)[number]
  readonly tab: number
}

const acts = [
  'launch',
  'launch',
  'launch',
  'launch',
  'read',
  'read',
  'read',
  'wait',
  'wait',
  'run out',
  'reload',
  'reload',
  'duplicate',
  'restore',
  'end',
  'sleep',
  'set clock ahead',
  'set clock back',
  'lose next answer',
  'garble next answer',
  'refuse connections',
  'be unavailable',
  'refuse tokens',
  'freeze and thaw',
] as const

const runs = 4_800
const stepsOfRun = { minLength: 40, maxLength: 120 }

test('no replaced refresh token is sent, nothing is painted after the end, and only the launch patient is', async () => {
  let steps = 0
  let painted = 0
  let refreshes = 0
  // Refusals are part of the model, and nobody reads where each was made.
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  await assert(
    asyncProperty(
      array(record({ act: constantFrom(...acts), tab: nat({ max: 3 }) }), stepsOfRun),
      async (run) => {
        const afternoon = createAfternoon()
        for (const step of run) {
          await afternoon.take(step)
          steps += 1
        }
        painted += afternoon.painted()
        refreshes += afternoon.server.refreshes()
        expect(afternoon.server.reused(), 'replaced refresh tokens sent').toBe(0)
        expect(afternoon.wronglyPainted()).toEqual([])
      },
    ),
    { numRuns: runs, seed: 20261128 },
  ).finally(() => {
    Error.stackTraceLimit = stackTraceLimit
  })
  // Of use only if the model gets anywhere.
  expect(steps).toBeGreaterThan(runs * stepsOfRun.minLength)
  expect(painted).toBeGreaterThan(steps / 50)
  expect(refreshes).toBeGreaterThan(steps / 200)
  process.stdout.write(
    `session model: ${String(steps)} steps, ${String(refreshes)} refreshes, ${String(painted)} resources painted\n`,
  )
}, 120_000)

interface OpenTab {
  readonly tab: FakeTab
  session: Session | undefined
  launchId: string | undefined
  patientId: string | undefined
}

function createAfternoon() {
  const clock = createTestClock()
  const server = createRotatingServer(clock.now)
  const browser = createFakeBrowser(clock, server.fetch)
  const open = (tab: FakeTab, from?: OpenTab): OpenTab => ({
    tab,
    session: undefined,
    launchId: from?.launchId,
    patientId: from?.patientId,
  })
  const tabs: OpenTab[] = [0, 1, 2, 3].map(() => open(browser.openTab()))
  const ended = new Set<string>()
  const wrong: string[] = []
  let launches = 0
  let painted = 0

  async function launch(at: OpenTab) {
    const number = ++launches
    at.tab.reload()
    // Whatever was handed over is gone by the time a launch comes back.
    takeHandover(at.tab.page().storage)
    at.launchId = `launch-${String(number)}`
    at.patientId = `patient-${String(number)}`
    await at.tab.page().claim(at.launchId)
    adopt(at, createTabSession(server.grant(at.launchId, at.patientId), fakeEhr, at.tab.page()))
  }

  function adopt(at: OpenTab, session: Session | undefined) {
    at.session = session
    const page = at.tab.page()
    session?.onEnded(() => {
      if (at.tab.page() === page) ended.add(session.launchId)
    })
  }

  /** What the page shows next: one read, drawn if it is answered while its page and session are there. */
  async function read({ session, patientId, tab }: OpenTab) {
    if (!session) return
    const page = tab.page()
    const url = `${fakeEhr.fhirServerUrl}/Patient/${session.launchContext.patientId}`
    const response = await session.fetch(url).catch(() => undefined)
    if (!response?.ok || tab.page() !== page) return
    painted += 1
    const { id } = (await response.json()) as { id: string }
    if (id !== patientId) wrong.push(`${id} instead of ${String(patientId)}`)
    if (session.endReason() !== undefined || ended.has(session.launchId))
      wrong.push(`painted after the end of ${session.launchId}`)
  }

  async function reopen(at: OpenTab): Promise<Session | undefined> {
    if (at.launchId === undefined) return undefined
    const tab = at.tab.page()
    const handedOver = takeHandover(tab.storage)
    const known = { knownFhirServers: [fakeEhr.known], tab }
    const session = await resumeSession(at.launchId, handedOver, known).catch(() => undefined)
    if (session && ended.has(session.launchId)) wrong.push(`reopened ${session.launchId}`)
    return session
  }

  /** A tab that is opened from what another one has stored must never show a chart. */
  async function mustNotOpen(at: OpenTab, how: string) {
    if (await reopen(at)) wrong.push(`${how} showed a chart`)
  }

  async function take({ act, tab: index }: Step): Promise<void> {
    const at = tabs[index]
    if (!at) return
    switch (act) {
      case 'launch':
        return launch(at)
      case 'read':
        await Promise.all([read(at), read(at), read(at)])
        return
      case 'wait':
        clock.advance(250_000)
        return settled()
      case 'run out':
        clock.advance(600_000)
        return settled()
      case 'sleep':
        clock.sleep(900_000)
        return
      case 'set clock ahead':
        clock.set(7_200_000)
        return
      case 'set clock back':
        clock.set(-7_200_000)
        return
      case 'reload': {
        const reading = read(at)
        at.tab.reload()
        adopt(at, await reopen(at))
        await reading
        return
      }
      case 'duplicate':
        return mustNotOpen(open(browser.openTab(at.tab.stored), at), 'a duplicate')
      case 'restore': {
        at.tab.close()
        at.session = undefined
        clock.advance(3_000)
        await mustNotOpen(open(browser.openTab(at.tab.stored, 'reload'), at), 'a restored tab')
        tabs[index] = open(browser.openTab())
        return
      }
      case 'end':
        await at.session?.end()
        return
      case 'freeze and thaw':
        at.tab.freeze()
        at.tab.thaw()
        return settled()
      case 'lose next answer':
      case 'garble next answer':
      case 'refuse connections':
      case 'be unavailable':
      case 'refuse tokens':
        server.misbehave(act)
    }
  }

  return { take, server, painted: () => painted, wronglyPainted: () => wrong }
}

/** Lets what the timers began come to its end. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
