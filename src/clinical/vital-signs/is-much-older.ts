import type { Reading } from '../observation/reading-type.ts'

const thirtyDays = 30 * 86_400_000

/** Whether one of several readings is more than 30 days older than the newest of them. */
export function isMuchOlder(
  { effective }: Pick<Reading, 'effective'>,
  all: readonly Pick<Reading, 'effective'>[],
): boolean {
  const newest = Math.max(...all.map((each) => each.effective?.earliest ?? -Infinity))
  return effective !== undefined && newest - effective.latest > thirtyDays
}
