/** Seeded pseudo-random numbers (mulberry32): the same seed gives the same patients. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number
  /** Roughly normal, mean 0, deviation 1. */
  readonly noise: () => number
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, noise: () => next() + next() + next() + next() + next() + next() - 3 }
}
