import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { createFakeEhr, type FakeEhr } from './fake-ehr.ts'
import { createTestClock, type TestClock } from './test-clock.ts'

// fhirclient takes `fetch` from `window` when it is first imported. As in the build (`given-answer.cjs`), it sends nothing.
Object.assign(globalThis, {
  window: {
    fetch: (_: string, { discovered }: { readonly discovered: object }) =>
      Promise.resolve(Response.json(discovered)),
  },
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
