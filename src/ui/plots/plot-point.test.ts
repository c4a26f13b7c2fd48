import { describe, expect, test } from 'vitest'
import { trendGap, valueExtent, type PlotPoint } from './plot-point.ts'

const hour = 3_600_000
const day = 24 * hour
const point = (time: number, parts: Partial<PlotPoint> = {}): PlotPoint => ({
  key: String(time),
  time,
  value: 5,
  text: '5',
  tone: 'plain',
  direction: undefined,
  hollow: false,
  limit: undefined,
  low: undefined,
  high: undefined,
  ...parts,
})

describe('a line is dotted', () => {
  const every = (apart: number, count: number) =>
    Array.from({ length: count }, (_, index) => point(index * apart))

  test.each([
    ['on a ward, over eight times what is usual there', every(6 * hour, 20), 20 * day, 2 * day],
    ['not where nobody would see a gap', every(hour, 20), 90 * day, 3.6 * day],
    ['where readings are far apart, over sixty days', every(30 * day, 6), 180 * day, 60 * day],
    ['in a window of years, over four hundred', every(100 * day, 20), 2000 * day, 400 * day],
    ['between two readings, over sixty days', every(10 * day, 2), 10 * day, 60 * day],
    ['where most are of one moment, over sixty days', every(0, 5), day, 60 * day],
  ])('%s', (_, points, span, gap) => {
    expect(trendGap(points, span)).toBe(gap)
  })
})

describe('an axis reaches to the limit of a range', () => {
  test.each([
    ['below values that are high', { value: 7.2, high: 5.6 }, [5.6, 7.2]],
    ['above values that are low', { value: 33, low: 60 }, [33, 60]],
    ['on both sides', { value: 5, low: 3, high: 8 }, [3, 8]],
  ])('%s', (_, parts, [low = 0, high = 0]) => {
    const [lowest, highest] = valueExtent([point(0, parts)], true)
    expect([lowest < low, highest > high]).toEqual([true, true])
  })

  test('only where ranges are drawn', () => {
    const [lowest] = valueExtent([point(0, { value: 7.2, high: 5.6 })], false)
    expect(lowest).toBeGreaterThan(5.6)
  })
})
