import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growthPercentile, type GrowthMeasurement } from './growth-percentile.ts'
import type { GrowthMeasure, GrowthReference, GrowthSex } from './growth-types.ts'
import { loadGrowthTable } from './load-growth-table.ts'

async function percentileOf(
  [reference, measure, sex]: readonly [GrowthReference, GrowthMeasure, GrowthSex],
  measurement: GrowthMeasurement,
) {
  const table = await loadGrowthTable(reference, measure, sex)
  if (table === undefined) throw new Error('no such table')
  return growthPercentile(measurement, table)
}

const whoHeight = (sex: GrowthSex) => ['who-2006', 'length-height', sex] as const
const cdcHeight = ['cdc-2000', 'length-height', 'male'] as const

describe('lying or standing', () => {
  // Expected z-scores: tests of WHO's own software, https://github.com/WorldHealthOrganization/anthro
  test('a girl of 24 months, 77.5 cm, position not sent: against standing height, and said', async () => {
    const found = await percentileOf(whoHeight('female'), {
      value: 77.5,
      unit: 'cm',
      ageInDays: 731,
    })
    expect(found).toMatchObject({
      reference: 'who-2006',
      position: { expected: 'standing', sent: undefined, addedCm: 0 },
    })
    expect(found).toHaveProperty('z', expect.closeTo(-2.55, 2))
  })

  test('a boy of 9 months measured standing gains WHO’s 0.7 cm', async () => {
    const found = await percentileOf(whoHeight('male'), {
      value: 60,
      unit: 'cm',
      ageInDays: 274,
      position: 'standing',
    })
    expect(found).toMatchObject({ position: { expected: 'lying', sent: 'standing', addedCm: 0.7 } })
    expect(found).toHaveProperty('z', expect.closeTo(-5.02, 1))
  })

  test('a boy of 987 days measured lying loses 0.7 cm, and 72.86 cm is then beyond WHO’s limit', async () => {
    const measurement = { value: 72.86, unit: 'cm', ageInDays: 987 }
    expect(await percentileOf(whoHeight('male'), { ...measurement, position: 'lying' })).toEqual({
      percentile: undefined,
      because: 'implausibly-low',
    })
    expect(
      await percentileOf(whoHeight('male'), { ...measurement, position: 'standing' }),
    ).toHaveProperty('z', expect.closeTo(-5.9, 1))
  })

  test('a boy of three years measured lying loses CDC’s 0.8 cm', async () => {
    const at = { unit: 'cm', ageInDays: 1110.96875 }
    const lying = await percentileOf(cdcHeight, { ...at, value: 96.0735911, position: 'lying' })
    expect(lying).toMatchObject({ position: { expected: 'standing', addedCm: -0.8 } })
    expect(lying.percentile).toBeCloseTo(50, 0)
    expect(await percentileOf(cdcHeight, { ...at, value: 96.0735911 })).toHaveProperty(
      'percentile',
      expect.closeTo(58.4, 0),
    )
  })

  test.each([
    ['a standing height before nine months', whoHeight('male'), 'cm', 65, 200, 'standing'],
    ['a BMI of a lying child of three', ['who-2006', 'bmi', 'male'], 'kg/m2', 15, 1100, 'lying'],
  ] as const)('%s cannot be converted', async (_, key, unit, value, ageInDays, position) => {
    expect(await percentileOf(key, { unit, value, ageInDays, position })).toEqual({
      percentile: undefined,
      because: 'position-not-convertible',
    })
  })

  test('a height that the conversion would make negative is implausible, not a number', async () => {
    expect(
      await percentileOf(whoHeight('male'), {
        value: 0.5,
        unit: 'cm',
        ageInDays: 1100,
        position: 'lying',
      }),
    ).toEqual({ percentile: undefined, because: 'implausibly-low' })
  })

  test('weight and head circumference know no position', async () => {
    expect(
      await percentileOf(['who-2006', 'weight', 'male'], {
        value: 9,
        unit: 'kg',
        ageInDays: 300,
        position: 'standing',
      }),
    ).toMatchObject({ position: undefined, percentile: expect.any(Number) })
  })
})

describe('where the reference ends there is no percentile', () => {
  test.each([
    ['past WHO’s five years', 'who-2006', 'kg', 18, 1827, 'age-outside-the-reference'],
    ['before CDC’s two years', 'cdc-2000', 'kg', 12, 730, 'age-outside-the-reference'],
    ['at twenty', 'cdc-2000', 'kg', 70, 7305, 'age-outside-the-reference'],
    ['an adult', 'cdc-2000', 'kg', 70, 15_000, 'age-outside-the-reference'],
    ['pounds', 'cdc-2000', '[lb_av]', 40, 1500, 'unit-of-another-measure'],
    ['zero', 'cdc-2000', 'kg', 0, 1500, 'not-a-positive-number'],
    ['no number', 'cdc-2000', 'kg', Number.NaN, 1500, 'not-a-positive-number'],
    ['pounds sent as kg', 'cdc-2000', 'kg', 140, 2500, 'implausibly-high'],
    ['grams sent as kg', 'who-2006', 'kg', 3500, 10, 'implausibly-high'],
    ['kilograms of a newborn at four years', 'cdc-2000', 'kg', 3.4, 1500, 'implausibly-low'],
  ] as const)('%s', async (_, reference, unit, value, ageInDays, because) => {
    expect(await percentileOf([reference, 'weight', 'male'], { unit, value, ageInDays })).toEqual({
      percentile: undefined,
      because,
    })
  })

  test('CDC’s limit is its modified z-score: a boy of 48.5 months with BMI 12 is at -3.85 of it, 11.8 is beyond -4', async () => {
    // The first is CDC's example, https://www.cdc.gov/nccdphp/dnpao/growthcharts/resources/biv-cutoffs.pdf
    const at = { unit: 'kg/m2', ageInDays: 48.5 * 30.4375 }
    const boy = ['cdc-2000', 'bmi', 'male'] as const
    expect(await percentileOf(boy, { ...at, value: 12 })).toHaveProperty('z')
    expect(await percentileOf(boy, { ...at, value: 11.8 })).toHaveProperty(
      'because',
      'implausibly-low',
    )
  })
})

test('between two rows L, M and S are linear', async () => {
  // Girls' stature: median 85.3973169 at 24.5 months, 86.29026318 at 25.5 months.
  const found = await percentileOf(['cdc-2000', 'length-height', 'female'], {
    value: (85.3973169 + 86.29026318) / 2,
    unit: 'cm',
    ageInDays: 25 * 30.4375,
  })
  expect(found.percentile).toBeCloseTo(50, 8)
})

test('a heavy child’s BMI is told apart by the extended method, where LMS has no room left', async () => {
  const boyOfTwelve = { unit: 'kg/m2', ageInDays: 4383 }
  const [high, higher] = await Promise.all(
    [32, 38].map((value) => percentileOf(['cdc-2000', 'bmi', 'male'], { ...boyOfTwelve, value })),
  )
  expect(high?.percentile).toBeGreaterThan(98)
  expect(higher?.percentile).toBeGreaterThan((high?.percentile ?? 100) + 0.5)
})

const keys = [
  ['who-2006', 'weight', 'female'],
  ['who-2006', 'length-height', 'male'],
  ['who-2006', 'bmi', 'female'],
  ['who-2006', 'head-circumference', 'male'],
  ['cdc-2000', 'weight', 'male'],
  ['cdc-2000', 'length-height', 'female'],
  ['cdc-2000', 'bmi', 'male'],
] as const
const medians = { weight: 12, 'length-height': 90, bmi: 16, 'head-circumference': 45 }
const units = { weight: 'kg', 'length-height': 'cm', bmi: 'kg/m2', 'head-circumference': 'cm' }

test.each(keys)('%s %s %s: the percentile rises with the measurement', async (...key) => {
  const [reference, measure] = key
  const table = await loadGrowthTable(...key)
  if (table === undefined) throw new Error('no such table')
  const age = reference === 'who-2006' ? fc.nat(1826) : fc.integer({ min: 731, max: 7304 })
  const value = fc.double({ min: 0.3, max: 3, noNaN: true }).map((x) => x * medians[measure])
  fc.assert(
    fc.property(age, value, value, (ageInDays, one, other) => {
      // Nearer than this, a double's error is larger than the difference.
      fc.pre(Math.abs(one - other) > 1e-6)
      const [smaller, larger] = [Math.min(one, other), Math.max(one, other)].map((each) =>
        growthPercentile({ value: each, unit: units[measure], ageInDays }, table),
      )
      if (smaller?.percentile === undefined || larger?.percentile === undefined) return
      expect(larger.percentile).toBeGreaterThanOrEqual(smaller.percentile)
      expect(larger.z).toBeGreaterThanOrEqual(smaller.z)
    }),
  )
})
