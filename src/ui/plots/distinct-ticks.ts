import type { TickUnit, TimeTick } from './time-ticks.ts'

/** What a tick says: its own words, and below them the day, the year or the weekday that it is of. */
type TickWords = readonly [string, string]

/**
 * Ticks whose words differ: what is said twice would be two places with one name. What stands below the tick before is
 * not said again.
 */
export function distinctTicks(
  ticks: readonly TimeTick[],
  formatTick: (wall: number, unit: TickUnit) => TickWords,
): { readonly time: number; readonly words: TickWords }[] {
  const named = ticks.map(({ time, wall, unit }) => ({ time, words: formatTick(wall, unit) }))
  return named
    .filter(({ words }, index) => named.findIndex((each) => isSame(each.words, words)) === index)
    .map(({ time, words: [text, below] }, index, all) => ({
      time,
      words: [text, below === all[index - 1]?.words[1] ? '' : below],
    }))
}

function isSame(one: TickWords, other: TickWords): boolean {
  return one[0] === other[0] && one[1] === other[1]
}
