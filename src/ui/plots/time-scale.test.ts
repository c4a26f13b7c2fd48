import { describe, expect, test } from 'vitest'
import { timePlaces, timeScale } from './time-scale.ts'

const hour = 3_600_000
const day = 24 * hour
const year = 365 * day
const stay = [0, 10, 46, 80].map((hours) => year - 5 * day + hours * hour)

describe('the newest run', () => {
  test('is magnified: a stay at the end of a year', () => {
    expect(timeScale([30 * day, 200 * day, ...stay], 0, year).run).toEqual({
      from: stay[0],
      to: stay[3],
    })
  })

  test.each([
    ['two times only', [30 * day, ...stay.slice(2)]],
    ['nothing before it', stay],
    [
      'more than 36 hours between them',
      [day, ...stay.map((time, index) => time - (3 - index) * day)],
    ],
    ['a tenth of the whole or more', [0, ...Array.from({ length: 40 }, (_, n) => year - n * day)]],
    ['three results of one moment', [day, year, year, year]],
  ])('is not drawn apart with %s', (_, times) => {
    expect(timeScale(times, 0, year).run).toBeUndefined()
  })

  test('ends with the last time that is inside the whole', () => {
    expect(timeScale([day, ...stay, year + 9 * day], 0, year).run?.to).toBe(stay[3])
  })
})

describe('places', () => {
  test('a plain scale is linear', () => {
    const { x, breakAt } = timePlaces({ from: 0, to: 100, run: undefined }, 10, 110)
    expect([x(0), x(50), x(100)]).toEqual([10, 60, 110])
    expect(breakAt).toBeUndefined()
  })

  test('the run has the right part, what is earlier the left, and the break is between them', () => {
    const { x, breakAt = 0 } = timePlaces(
      { from: 0, to: 1000, run: { from: 900, to: 950 } },
      0,
      112,
    )
    expect([x(0), x(900), x(950)]).toEqual([0, 72, 112])
    expect(x(899)).toBeLessThan(breakAt)
    expect(breakAt).toBe(66)
  })

  test('times of a run that lasts no time stand on its start', () => {
    expect(timePlaces({ from: 5, to: 5, run: undefined }, 10, 20).x(5)).toBe(10)
  })
})
