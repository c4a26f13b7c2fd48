import { describe, expect, test } from 'vitest'
import { createTestClock } from '#src/testing/test-clock.ts'
import { watchLimits } from './session-limits.ts'

const minute = 60_000

function watched({ idle = 15, max = 480, startedBefore = 0 } = {}) {
  const clock = createTestClock()
  const reached: string[] = []
  const limits = watchLimits(
    {
      idleMs: idle * minute,
      maxMs: max * minute,
      startedAt: clock.now() - startedBefore * minute,
      onReached: (limit) => reached.push(limit),
    },
    clock,
  )
  const pass = (minutes: number) => {
    for (let each = 0; each < minutes; each += 1) clock.advance(minute)
  }
  return { clock, reached, limits, pass }
}

describe('a session that is left alone', () => {
  test('goes on for 15 minutes, and is then over', () => {
    const { reached, pass } = watched()
    pass(14)
    expect(reached).toEqual([])
    pass(1)
    expect(reached).toEqual(['idle'])
  })

  test('begins to count anew with each input', () => {
    const { reached, pass, limits } = watched()
    for (let each = 0; each < 10; each += 1) {
      pass(14)
      limits.onInput()
    }
    expect(reached).toEqual([])
    pass(15)
    expect(reached).toEqual(['idle'])
  })

  test('is over for whoever comes back to a machine that slept: their input is too late', () => {
    const { clock, reached, limits } = watched()
    clock.sleep(16 * minute)
    limits.onInput()
    expect(reached).toEqual(['idle'])
  })

  test('is looked at when the page is there again', () => {
    const { clock, reached, limits } = watched()
    clock.sleep(16 * minute)
    limits.wake()
    expect(reached).toEqual(['idle'])
  })

  test('is not kept by a clock that is set back', () => {
    const { clock, reached, pass } = watched()
    clock.set(-600 * minute)
    pass(15)
    expect(reached).toEqual(['idle'])
  })
})

describe('a session that lasts', () => {
  test('is over at its limit, however much it is used', () => {
    const { reached, pass, limits } = watched({ max: 60 })
    for (let each = 0; each < 60; each += 1) {
      limits.onInput()
      pass(1)
    }
    expect(reached).toEqual(['time-limit'])
  })

  test('counts from its launch, across reloads', () => {
    const { reached, pass, limits } = watched({ max: 60, startedBefore: 59 })
    limits.onInput()
    pass(1)
    expect(reached).toEqual(['time-limit'])
  })
})

test('a limit is told once, and none after the session has ended otherwise', () => {
  const first = watched()
  first.pass(30)
  first.limits.onInput()
  expect(first.reached).toEqual(['idle'])
  const second = watched()
  second.limits.stop()
  second.pass(30)
  expect(second.reached).toEqual([])
  expect(second.clock.timers().waiting).toBe(0)
})
