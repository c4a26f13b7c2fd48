/** Time as a parameter, so that tests decide what time it is. */
export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Runs `task` once after `delayMs` and returns a function that cancels it. */
  readonly schedule: (task: () => void, delayMs: number) => () => void
}
