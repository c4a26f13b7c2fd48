/** Time as a parameter, so that tests decide what time it is. */
export interface Clock {
  /** Epoch milliseconds. It jumps when somebody sets the machine's clock. */
  readonly now: () => number
  /** Milliseconds of a clock that nobody sets. It may stand still while the machine sleeps. */
  readonly monotonic: () => number
  /** Runs `task` once after `delayMs`, at most 2^31 - 1, and returns a function that cancels it. */
  readonly schedule: (task: () => void, delayMs: number) => () => void
}
