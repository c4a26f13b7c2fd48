import { describe, expect, test } from 'vitest'
import { niceTicks } from './nice-ticks.ts'

describe('the numbers on an axis', () => {
  test.each([
    [3.24, 5.96, [3, 4, 5, 6]],
    [3.9, 5.8, [3.5, 4, 4.5, 5, 5.5, 6]],
    [0.012, 0.019, [0.012, 0.014, 0.016, 0.018, 0.02]],
    [80, 1210, [0, 500, 1000, 1500]],
    [-3, 3, [-4, -2, 0, 2, 4]],
  ])('from %d to %d are round and hold both', (lowest, highest, ticks) => {
    expect(niceTicks(lowest, highest)).toEqual(ticks)
  })

  test('of a flat series are at least two', () => {
    expect(niceTicks(162, 162).length).toBeGreaterThan(1)
    expect(niceTicks(0, 0).length).toBeGreaterThan(1)
  })
})
