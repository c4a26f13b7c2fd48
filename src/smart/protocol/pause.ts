import type { Clock } from './clock.ts'
import { startStopwatch } from './stopwatch.ts'

/** A time during which something is not done again. */
export interface Pause {
  readonly begin: (milliseconds: number) => void
  /** Milliseconds until it is over; none or fewer once it is. */
  readonly remaining: () => number
}

export function createPause(clock: Clock): Pause {
  let length = 0
  let passed = () => 0
  return {
    begin: (milliseconds) => {
      length = milliseconds
      passed = startStopwatch(clock, clock.now())
    },
    remaining: () => length - passed(),
  }
}
