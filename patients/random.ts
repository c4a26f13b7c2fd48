/** Seeded pseudo-random numbers (mulberry32): the same seed gives the same patients. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number
  /** Roughly normal with mean 0 and standard deviation 1, never beyond ±4.3. */
  readonly noise: () => number
  /** A whole number from `low` to `high`, inclusive. */
  readonly whole: (low: number, high: number) => number
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    // The sum of six has a variance of one half.
    noise: () => (next() + next() + next() + next() + next() + next() - 3) * Math.SQRT2,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
  }
}

/** A separate seed for each name (FNV-1a), so that more of one thing never changes another. */
export function namedSeed(seed: number, name: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let place = 0; place < name.length; place += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193) >>> 0
  }
  return hash
}
