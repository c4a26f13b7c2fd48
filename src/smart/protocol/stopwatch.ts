import type { Clock } from './clock.ts'

/**
 * Measures how many milliseconds have passed since `startedAt` (epoch milliseconds): the larger of what the wall clock
 * and the monotonic clock say. A clock set back does not make a token younger, and neither does a machine that slept.
 * A clock set ahead makes it look older than it is, so nothing may end by this alone.
 */
export function startStopwatch(clock: Clock, startedAt: number): () => number {
  const monotonicStart = clock.monotonic() - Math.max(0, clock.now() - startedAt)
  return () => Math.max(clock.now() - startedAt, clock.monotonic() - monotonicStart)
}
