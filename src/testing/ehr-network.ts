import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { createFakeEhr, type FakeEhr } from './fake-ehr.ts'
import { createTestClock, type TestClock } from './test-clock.ts'

// fhirclient takes `fetch` from `window` when it is first imported; here it finds the one that msw watches.
Object.assign(globalThis, {
  window: { fetch: (...request: Parameters<typeof fetch>) => fetch(...request), Response },
})

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
