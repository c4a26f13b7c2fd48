import { describe, expect, test } from 'vitest'
import { trendWindows, usualWindow } from './trend-windows.ts'

const day = 86_400_000
const now = 2000 * day
/** Days before now, oldest first. */
const ago = (...days: readonly number[]) => days.map((each) => now - each * day)
const usual = (...days: readonly number[]) => usualWindow(trendWindows(ago(...days), now))?.id

describe('the window that is shown first is the shortest with two readings or more:', () => {
  test.each([
    ['a stay, although one came after it', [400, 21, 20, 19, 18, 7], 'run'],
    ['30 days', [400, 20, 3], '30d'],
    ['90 days', [400, 80, 3], '90d'],
    ['a year', [400, 300, 3], '1y'],
    ['all, of an old chart', [1900, 1500], 'all'],
    ['all, where that is shorter than 30 days', [9, 5], 'all'],
    ['all, with one reading', [3], 'all'],
    ['30 days of a run of 80 days', Array.from({ length: 80 }, (_, index) => 80 - index), '30d'],
  ] as const)('%s', (_, days, id) => {
    // A run that is everything is no window of its own.
    const earlier = id === '30d' && days.length === 80 ? [900, ...days] : days
    expect(usual(...earlier)).toBe(id)
  })
})

describe('the newest run', () => {
  test.each([
    ['two readings only', [100, 2, 1]],
    ['gaps of more than 36 hours', [100, 6, 4, 2]],
    ['all readings', [3, 2, 1]],
    ['three readings of one moment', [100, 2, 2, 2]],
  ])('is none with %s', (_, days) => {
    expect(trendWindows(ago(...days), now).map(({ id }) => id)).not.toContain('run')
  })

  test('is the stay before the last visit, and counts its own readings', () => {
    const [run] = trendWindows(ago(300, 21, 20, 19, 7), now)
    expect(run).toEqual({ id: 'run', from: now - 21 * day, to: now - 19 * day, count: 3 })
  })
})

describe('all of the readings', () => {
  const all = (...days: readonly number[]) => trendWindows(ago(...days), now).at(-1)

  test.each([
    ['go on to now where the last one is years ago', [1900, 1500, 800], 0],
    ['go on to now where the last one is months ago', [200, 100], 0],
    ['end with one of the last weeks', [200, 100, 50], 50],
    ['end with one of the last year where they are of years', [1900, 300], 300],
    ['end with the last one where they would be drawn into a corner', [1900, 1800], 1800],
  ])('%s', (_, days, end) => {
    expect(all(...days)?.to).toBe(now - end * day)
  })

  test('have the run beside them where they go on after it', () => {
    const days = Array.from({ length: 80 }, (_, index) => 180 - index)
    expect(trendWindows(ago(...days), now).map(({ id }) => id)).toContain('run')
  })
})

test('one reading has an axis around it, and none has no window', () => {
  const [all] = trendWindows([5 * day], now).slice(-1)
  expect((all?.to ?? 0) - (all?.from ?? 0)).toBe(day)
  expect(trendWindows([], now)).toEqual([])
})

test.each([
  ['of a run that it is in', 20, 'run'],
  ['of a year, where the run does not have it', 100, '1y'],
  ['of all, where nothing shorter has it', 400, 'all'],
] as const)('what was opened is in the window that is shown first: that %s', (_, opened, id) => {
  const windows = trendWindows(ago(400, 100, 21, 20, 19, 2), now)
  expect(usualWindow(windows, now - opened * day)?.id).toBe(id)
})
