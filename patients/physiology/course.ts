import { createRandom, type Random } from '../random.ts'

/** A latent state by day, counted from today (yesterday is -1), fractions allowed. */
export type Course = (day: number) => number

/** Linear between the points of the story, constant before the first and after the last. */
export function course(...points: readonly (readonly [day: number, value: number])[]): Course {
  return (day) => {
    const after = points.findIndex(([at]) => at >= day)
    const next = points[after]
    const before = points[after - 1]
    if (!next) return points.at(-1)?.[1] ?? 0
    if (!before) return next[1]
    return before[1] + ((next[1] - before[1]) * (day - before[0])) / (next[0] - before[0])
  }
}

/** Autocorrelated biological variation: smooth between independent knots that are `days` apart. */
export function wander(random: Random, deviation: number, days: number): Course {
  const seed = random.whole(0, 0x7fffffff)
  const knots = new Map<number, number>()
  const knot = (place: number) => {
    let value = knots.get(place)
    if (value === undefined) {
      value = createRandom(seed + place * 7919).noise() * deviation
      knots.set(place, value)
    }
    return value
  }
  return (day) => {
    const place = Math.floor(day / days)
    const part = day / days - place
    const eased = part * part * (3 - 2 * part)
    return knot(place) * (1 - eased) + knot(place + 1) * eased
  }
}

export function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
