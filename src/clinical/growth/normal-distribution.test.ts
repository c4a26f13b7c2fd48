import { expect, test } from 'vitest'
import { percentileOfZ, zOfPercentile } from './normal-distribution.ts'

/** From printed tables of the standard normal distribution. */
test.each([
  [-1.880794, 3],
  [-1.644854, 5],
  [-1.036433, 15],
  [0, 50],
  [1, 84.134475],
  [1.644854, 95],
  [1.880794, 97],
  [3, 99.86501],
])('z %d is percentile %d, and back', (z, percentile) => {
  expect(percentileOfZ(z)).toBeCloseTo(percentile, 4)
  expect(zOfPercentile(percentile)).toBeCloseTo(z, 5)
})

test('the tails end at 0 and 100, and what is no number stays none', () => {
  expect(percentileOfZ(-40)).toBe(0)
  expect(percentileOfZ(40)).toBe(100)
  expect(percentileOfZ(Number.NaN)).toBeNaN()
  expect(percentileOfZ(7.9)).toBeLessThanOrEqual(100)
})
