import type { Clock } from '#src/smart/protocol/clock.ts'

/** A clock that stands still until the test advances it. */
export interface TestClock extends Clock {
  /** Moves the time on and runs what is due by then, in order. */
  readonly advance: (milliseconds: number) => void
}

export function createTestClock(start = Date.UTC(2026, 0, 1)): TestClock {
  let now = start
  const timers = new Set<{ readonly at: number; readonly task: () => void }>()
  return {
    now: () => now,
    schedule: (task, delayMs) => {
      const timer = { at: now + delayMs, task }
      timers.add(timer)
      return () => {
        timers.delete(timer)
      }
    },
    advance: (milliseconds) => {
      now += milliseconds
      const due = [...timers].filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at)
      for (const timer of due) if (timers.delete(timer)) timer.task()
    },
  }
}
