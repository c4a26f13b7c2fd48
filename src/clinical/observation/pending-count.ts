import type { Reading } from './reading-type.ts'

/** How many of these readings still wait for their result. */
export function pendingCount(readings: readonly Reading[]): number {
  return readings.filter(({ value }) => value.kind === 'pending').length
}
