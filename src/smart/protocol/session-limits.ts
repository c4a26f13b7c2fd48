import type { Clock } from './clock.ts'
import { runWhenDue } from './long-timer.ts'

/** Which limit a session has reached. */
export type Limit = 'idle' | 'time-limit'

export interface SessionLimits {
  /** A person did something. After the limit it comes too late: a machine that slept is not woken up by its user. */
  readonly onInput: () => void
  /** Looks at once: timers stand still while a machine sleeps. */
  readonly wake: () => void
  readonly stop: () => void
}

interface Limits {
  /** How long a session may be left alone. */
  readonly idleMs: number
  /** How long it may last at all, from the epoch milliseconds when it began. */
  readonly maxMs: number
  readonly startedAt: number
  readonly onReached: (limit: Limit) => void
}

/**
 * Two of a session's three limits of time; the third is its token's. Only a person's input counts as use: what the page
 * does by itself, such as reading again, does not
 * (https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html#session-expiration). Where the wall
 * clock and the monotonic clock disagree, the one that says that more time has passed is believed.
 */
export function watchLimits(
  { idleMs, maxMs, startedAt, onReached }: Limits,
  clock: Clock,
): SessionLimits {
  let lastInput = { now: clock.now(), monotonic: clock.monotonic() }
  const beginning = { now: startedAt, monotonic: clock.monotonic() - (clock.now() - startedAt) }
  let isOver = false
  let cancel = () => {}

  function passed(since: typeof beginning): number {
    return Math.max(clock.now() - since.now, clock.monotonic() - since.monotonic)
  }

  function reached(): Limit | undefined {
    if (passed(beginning) >= maxMs) return 'time-limit'
    return passed(lastInput) >= idleMs ? 'idle' : undefined
  }

  function stop() {
    isOver = true
    cancel()
  }

  /** Whether the session goes on. */
  function look(): boolean {
    const limit = isOver ? undefined : reached()
    if (limit !== undefined) {
      stop()
      onReached(limit)
    }
    return !isOver
  }

  function setTimer() {
    cancel()
    const remaining = () => Math.min(maxMs - passed(beginning), idleMs - passed(lastInput))
    if (remaining() === Infinity) return
    cancel = runWhenDue(
      () => {
        if (look()) setTimer()
      },
      remaining,
      clock,
    )
  }

  setTimer()
  return {
    onInput: () => {
      if (look()) lastInput = { now: clock.now(), monotonic: clock.monotonic() }
    },
    wake: look,
    stop,
  }
}
