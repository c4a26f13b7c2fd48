import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extendedBmiScale } from './extended-bmi-scale.ts'
import { growthScale } from './growth-scale.ts'
import type { Lms } from './growth-types.ts'
import { lmsScale } from './lms-scale.ts'
import { percentileOfZ, zOfPercentile } from './normal-distribution.ts'
import { restrictedScale } from './restricted-scale.ts'

const daysPerMonth = 30.4375

describe('LMS', () => {
  test('CDC’s own example: a boy of 9 months and 9.7 kg is at the 58th percentile, 7.90 kg at the 5th', () => {
    // https://www.cdc.gov/growthcharts/cdc-data-files.htm
    const { zScore, valueAt } = lmsScale({ l: -0.1600954, m: 9.476500305, s: 0.11218624 })
    expect(zScore(9.7)).toBeCloseTo(0.207, 3)
    expect(Math.round(percentileOfZ(zScore(9.7)))).toBe(58)
    expect(valueAt(-1.645)).toBeCloseTo(7.9, 2)
  })

  test('where L is 0 the formula is the logarithm, and L close to 0 comes close to it', () => {
    const zero = lmsScale({ l: 0, m: 10, s: 0.1 })
    expect(zero.zScore(12)).toBeCloseTo(Math.log(1.2) / 0.1, 12)
    expect(zero.valueAt(2)).toBeCloseTo(10 * Math.exp(0.2), 12)
    expect(lmsScale({ l: 1e-13, m: 10, s: 0.1 }).zScore(12)).toBeCloseTo(zero.zScore(12), 9)
  })

  test('beyond the end of the power there is no measurement: 0 below, none above', () => {
    expect(lmsScale({ l: 1, m: 10, s: 0.5 }).valueAt(-3)).toBe(0)
    expect(lmsScale({ l: -2.5, m: 17, s: 0.15 }).valueAt(4)).toBe(Infinity)
  })
})

describe('WHO’s restricted LMS', () => {
  const lms = { l: -0.35, m: 18, s: 0.15 }
  const [plain, restricted] = [lmsScale(lms), restrictedScale(lms)]

  test('within 3 SD nothing changes', () => {
    for (const z of [-3, -1.2, 0, 2.9, 3])
      expect(restricted.valueAt(z)).toBeCloseTo(plain.valueAt(z), 10)
  })

  test('beyond 3 SD one z is the distance between 2 and 3 SD', () => {
    const step = plain.valueAt(3) - plain.valueAt(2)
    expect(restricted.zScore(plain.valueAt(3) + 1.5 * step)).toBeCloseTo(4.5, 10)
    const lowerStep = plain.valueAt(-2) - plain.valueAt(-3)
    expect(restricted.zScore(plain.valueAt(-3) - lowerStep)).toBeCloseTo(-4, 10)
  })
})

describe('CDC’s extended BMI, by CDC’s own examples', () => {
  // https://www.cdc.gov/growthcharts/extended-bmi-data-files.htm
  test('a girl of 114.5 months and BMI 21.2, below the 95th percentile: LMS', () => {
    const lms = { l: -2.257782149, m: 16.57626713, s: 0.132796819 }
    const { zScore, valueAt } = extendedBmiScale(lms, 'female', 114.5 * daysPerMonth)
    expect(zScore(21.2)).toBeCloseTo(1.4215, 4)
    expect(percentileOfZ(zScore(21.2))).toBeCloseTo(92.2, 1)
    expect(valueAt(zOfPercentile(95))).toBeCloseTo(22.3979, 3)
  })

  test('a boy of 50.5 months and BMI 22.6, P95 17.8219 and sigma 2.3983: 99.77th percentile', () => {
    const { zScore, valueAt } = extendedBmiScale(lmsOfP95(17.8219), 'male', 50.5 * daysPerMonth)
    expect(percentileOfZ(zScore(22.6))).toBeCloseTo(99.7683, 3)
    expect(zScore(22.6)).toBeCloseTo(2.83, 2)
    expect(valueAt(zScore(22.6))).toBeCloseTo(22.6, 6)
  })

  test('a boy of 92.5 months at the 98.7th percentile, P95 19.7477: BMI 24.1', () => {
    const { valueAt } = extendedBmiScale(lmsOfP95(19.7477), 'male', 92.5 * daysPerMonth)
    expect(valueAt(zOfPercentile(98.7))).toBeCloseTo(24.1, 1)
  })
})

/** A plain distribution whose 95th percentile is the given one. */
function lmsOfP95(p95: number): Lms {
  return { l: 1, m: p95 / (1 + 0.1 * zOfPercentile(95)), s: 0.1 }
}

describe('which method a reference prescribes', () => {
  const lms = { l: -0.6, m: 16, s: 0.08 }
  const ageInDays = 1500
  const heavy = 26

  test.each([
    ['who-2006', 'weight', restrictedScale(lms)],
    ['who-2006', 'bmi', restrictedScale(lms)],
    ['who-2006', 'length-height', lmsScale(lms)],
    ['who-2006', 'head-circumference', lmsScale(lms)],
    ['cdc-2000', 'weight', lmsScale(lms)],
    ['cdc-2000', 'length-height', lmsScale(lms)],
    ['cdc-2000', 'bmi', extendedBmiScale(lms, 'male', ageInDays)],
  ] as const)('%s, %s', (reference, measure, expected) => {
    const scale = growthScale({ reference, measure, sex: 'male' }, ageInDays, lms)
    expect(scale.zScore(heavy)).toBe(expected.zScore(heavy))
  })

  test('the three differ where it matters', () => {
    const scores = [restrictedScale(lms), lmsScale(lms), extendedBmiScale(lms, 'male', ageInDays)]
    expect(new Set(scores.map(({ zScore }) => zScore(heavy).toFixed(2))).size).toBe(3)
  })
})

const lmsWithMedian = (min: number, max: number) =>
  fc.record({
    // Four decimals, as published.
    l: fc.integer({ min: -25_000, max: 25_000 }).map((l) => l / 10_000),
    m: fc.double({ min, max, noNaN: true }),
    s: fc.double({ min: 0.03, max: 0.17, noNaN: true }),
  })
const anyLms = lmsWithMedian(2, 180)
/** The extended scale is of BMI alone: far above it, every value is the 100th percentile. */
const lmsOfBmi = lmsWithMedian(12, 30)

describe('properties of the scales', () => {
  const scales = [
    ['LMS', lmsScale, anyLms],
    ['restricted', restrictedScale, anyLms],
    ['extended', (lms: Lms) => extendedBmiScale(lms, 'female', 3000), lmsOfBmi],
  ] as const

  test.each(scales)('%s: from z to the measurement and back', (_, scale, range) => {
    fc.assert(
      fc.property(range, fc.double({ min: -2, max: 2, noNaN: true }), (lms, z) => {
        const { zScore, valueAt } = scale(lms)
        expect(zScore(valueAt(z))).toBeCloseTo(z, 6)
      }),
    )
  })

  test.each(scales)('%s: a larger measurement has a larger z', (_, scale, range) => {
    const share = fc.double({ min: 0.75, max: 1.25, noNaN: true })
    fc.assert(
      fc.property(range, share, share, (lms, one, other) => {
        fc.pre(Math.abs(one - other) > 1e-6)
        const { zScore } = scale(lms)
        expect(zScore(one * lms.m) > zScore(other * lms.m)).toBe(one > other)
      }),
    )
  })
})
