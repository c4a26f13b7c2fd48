import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { createFakeEhr, type FakeEhr } from './fake-ehr.ts'
import { createTestClock, type TestClock } from './test-clock.ts'
import { windowOfFhirclient } from './window-of-fhirclient.ts'

Object.assign(globalThis, { window: windowOfFhirclient })

/** A network on which nobody but a fake EHR answers, and the time that it and its clients share. */
export interface EhrNetwork {
  readonly clock: TestClock
  readonly ehr: FakeEhr
}

/** Makes the network of the calling test file or `describe`, new for each test. */
export function startEhrNetwork(): EhrNetwork {
  const server = setupServer()
  let clock = createTestClock()
  let ehr = createFakeEhr(clock.now)
  beforeAll(() => {
    server.listen({ onUnhandledFrame: 'error' })
  })
  beforeEach(() => {
    clock = createTestClock()
    ehr = createFakeEhr(clock.now)
    server.use(...ehr.handlers)
  })
  afterEach(() => {
    server.resetHandlers()
  })
  afterAll(() => {
    server.close()
  })
  return {
    get clock() {
      return clock
    },
    get ehr() {
      return ehr
    },
  }
}
