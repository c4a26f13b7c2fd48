import { expect, test } from 'vitest'
import type { PlotPoint } from './plot-point.ts'
import { nearestPoint } from './nearest-point.ts'
import { reducedPoints } from './reduced-points.ts'

const point = (time: number, value: number, parts: Partial<PlotPoint> = {}): PlotPoint => ({
  key: String(time),
  time,
  value,
  text: String(value),
  tone: 'plain',
  direction: undefined,
  hollow: false,
  limit: undefined,
  low: undefined,
  high: undefined,
  ...parts,
})

/** Ten thousand, with one of each kind that must not be lost in the middle of a column. */
const special: Readonly<Record<number, Partial<PlotPoint>>> = {
  2013: { tone: 'critical' },
  2513: { tone: 'low' },
  3013: { tone: 'abnormal' },
  3513: { limit: 'above' },
  4013: { hollow: true },
  4513: { low: 9000 },
}
const many = Array.from({ length: 10_000 }, (_, time) =>
  point(time, (time * 7919) % 997, special[time]),
)

test('of ten thousand points few are drawn, with every extreme, flag, mark and change of range', () => {
  const kept = reducedPoints(many, 0, 9999, 400)
  expect(kept.length).toBeLessThan(1700)
  for (const time of Object.keys(special)) expect(kept).toContain(many[Number(time)])
  // Where the range ends again.
  expect(kept).toContain(many[4514])
  for (let column = 0; column < 400; column += 1) {
    const own = many.filter(({ time }) => Math.floor((time / 9999) * 400) === column)
    const values = own.map(({ value }) => value)
    for (const extreme of [Math.min(...values), Math.max(...values)])
      expect(kept.some((each) => own.includes(each) && each.value === extreme)).toBe(true)
    expect(kept).toContain(own[0])
    expect(kept).toContain(own.at(-1))
  }
})

test('nothing is left out while there is room for all', () => {
  const few = many.slice(0, 1600)
  expect(reducedPoints(few, 0, 1600, 400)).toBe(few)
})

test('the nearest point in time is found among those that are not drawn, too', () => {
  expect(nearestPoint(many, 5000.4, 0)?.time).toBe(5000)
  expect(nearestPoint(many, -50, 0)?.time).toBe(0)
  expect(nearestPoint(many, 1e9, 0)?.time).toBe(9999)
  expect(nearestPoint([], 5, 0)).toBeUndefined()
})

test.each([
  ['a critical one before a flagged one', { tone: 'high' }, { tone: 'critical' }, 9],
  ['a flagged one before a plain one', {}, { tone: 'low' }, 9],
  ['the one furthest out', {}, {}, 8],
] as const)('of readings too near to be told apart, %s', (_, first, second, found) => {
  const points = [point(0, 50), point(7, 51), point(8, 99, first), point(9, 52, second)]
  expect(nearestPoint(points, 7.2, 3)?.time).toBe(found)
})
