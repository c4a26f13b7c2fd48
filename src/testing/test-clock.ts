import type { Clock } from '#src/smart/protocol/clock.ts'

/** A clock that stands still until the test advances it. */
export interface TestClock extends Clock {
  /** Moves the time on and runs what is due by then, in order. */
  readonly advance: (milliseconds: number) => void
  /** Somebody sets the machine's clock: the wall clock jumps, the monotonic clock and the timers know nothing of it. */
  readonly set: (milliseconds: number) => void
  /** The machine sleeps: only the wall clock goes on. */
  readonly sleep: (milliseconds: number) => void
  /** How many timers are waiting, and the longest wait of any so far. */
  readonly timers: () => { readonly waiting: number; readonly longestMs: number }
}

export function createTestClock(start = Date.UTC(2026, 0, 1)): TestClock {
  let monotonic = 0
  let offset = start
  let longestMs = 0
  const timers = new Set<{ readonly at: number; readonly task: () => void }>()
  const jump = (milliseconds: number) => {
    offset += milliseconds
  }
  return {
    now: () => offset + monotonic,
    monotonic: () => monotonic,
    schedule: (task, delayMs) => {
      const timer = { at: monotonic + delayMs, task }
      longestMs = Math.max(longestMs, delayMs)
      timers.add(timer)
      return () => {
        timers.delete(timer)
      }
    },
    advance: (milliseconds) => {
      monotonic += milliseconds
      const due = [...timers].filter(({ at }) => at <= monotonic).toSorted((a, b) => a.at - b.at)
      for (const timer of due) if (timers.delete(timer)) timer.task()
    },
    set: jump,
    sleep: jump,
    timers: () => ({ waiting: timers.size, longestMs }),
  }
}
