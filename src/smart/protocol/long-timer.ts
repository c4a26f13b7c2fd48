import type { Clock } from './clock.ts'

/**
 * The longest wait of one timer. Browsers hold at most 2^31 - 1 ms, a little under 25 days, and count a longer wait
 * as none; and a timer does not run on while the machine sleeps. So a long wait is made of short ones.
 */
const maxTimerMs = 60_000

/** Runs `task` as soon as `remaining` milliseconds are none, asked anew at least once a minute; returns a canceller. */
export function runWhenDue(task: () => void, remaining: () => number, clock: Clock): () => void {
  let cancel = () => {}
  function wait() {
    const delayMs = Math.min(Math.max(0, remaining()), maxTimerMs)
    cancel = clock.schedule(() => {
      if (remaining() > 0) wait()
      else task()
    }, delayMs)
  }
  wait()
  return () => {
    cancel()
  }
}
