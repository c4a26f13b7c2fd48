/** What reading cost, in numbers that are the same in every run. */
export interface ReadingCost {
  readonly requests: number
  /** With six requests in flight at most. */
  readonly waves: number
  /** The longest chain of requests that wait for each other's answers. */
  readonly depth: number
  readonly kilobytes: number
}

export interface ReadingGate {
  readonly observations: number
  readonly firstScreen: ReadingCost
  /** Results for any date, undated ones included. */
  readonly wholeRecord: ReadingCost
}

/** The most that reading may cost, by the size of the record: three years, of which the first screen shows two. */
export const readingGates: readonly ReadingGate[] = [
  {
    observations: 500,
    firstScreen: { requests: 10, waves: 2, depth: 1, kilobytes: 340 },
    wholeRecord: { requests: 3, waves: 2, depth: 2, kilobytes: 480 },
  },
  {
    observations: 1496,
    firstScreen: { requests: 10, waves: 2, depth: 1, kilobytes: 980 },
    wholeRecord: { requests: 12, waves: 3, depth: 2, kilobytes: 1800 },
  },
  {
    observations: 5000,
    firstScreen: { requests: 30, waves: 5, depth: 2, kilobytes: 4050 },
    wholeRecord: { requests: 36, waves: 7, depth: 3, kilobytes: 5350 },
  },
  {
    observations: 50_000,
    // Of 31,818 laboratory results, 21,864 of them on the first screen, little more than the 20,000 that are read at once.
    firstScreen: { requests: 196, waves: 33, depth: 6, kilobytes: 33_000 },
    wholeRecord: { requests: 242, waves: 41, depth: 7, kilobytes: 38_800 },
  },
]

/** Which costs are beyond a gate, in words. */
export function costsBeyond(gate: ReadingCost, cost: ReadingCost): readonly string[] {
  const names = ['requests', 'waves', 'depth', 'kilobytes'] as const
  return names
    .filter((name) => cost[name] > gate[name])
    .map((name) => `${name} ${String(cost[name])}, at most ${String(gate[name])}`)
}
