import { afterEach, beforeEach, vi } from 'vitest'

/** A warning or an error on the console is a failed test. */
const spies: { mock: { calls: unknown[][] }; mockRestore: () => void }[] = []

beforeEach(() => {
  spies.push(vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'))
})

afterEach(() => {
  const said = spies.splice(0).flatMap((spy) => {
    const calls = spy.mock.calls.map((call) => call.map(String).join(' '))
    spy.mockRestore()
    return calls
  })
  if (said.length > 0) throw new Error(`The console said: ${said.join('\n')}`)
})
