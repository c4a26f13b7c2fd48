import { describe, expect, test } from 'vitest'
import type { PlotPoint } from './plot-point.ts'
import { rangeBands } from './range-bands.ts'

const point = (time: number, low?: number, high?: number): PlotPoint => ({
  key: String(time),
  time,
  value: 1,
  text: '1',
  tone: 'plain',
  hollow: false,
  limit: undefined,
  direction: undefined,
  low,
  high,
})

describe('range bands', () => {
  test('results that came with the same range share one band, the last reaches to the edge', () => {
    expect(rangeBands([point(1, 3, 5), point(2, 3, 5), point(3, 3, 5)])).toEqual([
      { key: '1', from: 1, to: undefined, low: 3, high: 5 },
    ])
  })

  test('a band ends at the first result with another range', () => {
    expect(rangeBands([point(1, 3, 5), point(2, 4, 5), point(3, undefined, 5)])).toMatchObject([
      { from: 1, to: 2, low: 3 },
      { from: 2, to: 3, low: 4 },
      { from: 3, to: undefined, low: undefined, high: 5 },
    ])
  })

  test('a result without a range has no band: the range before it is not carried on', () => {
    expect(rangeBands([point(1, 3, 5), point(2), point(3, 3, 5)])).toMatchObject([
      { from: 1, to: 2 },
      { from: 3, to: undefined },
    ])
    expect(rangeBands([point(1)])).toEqual([])
  })
})
