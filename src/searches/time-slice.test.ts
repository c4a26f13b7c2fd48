import { describe, expect, test } from 'vitest'
import { windowSlices, windowStart } from './time-slice.ts'

describe('the start of a recent window', () => {
  test.each([
    ['2026-11-24T10:00:00Z', 24, '2024-11-01'],
    ['2026-01-01T00:00:00Z', 1, '2025-12-01'],
    ['2026-12-31T23:59:59Z', 12, '2025-12-01'],
    ['2026-03-31T00:00:00Z', 1, '2026-02-01'],
  ])('from %s, %i months back is %s', (now, months, expected) => {
    expect(windowStart(months, new Date(now))).toBe(expected)
  })
})

const now = new Date('2026-11-28T12:00:00Z')
const recent = { parameter: 'date', months: 24, slices: 4, enough: 30 }

test('a window is asked for in equal slices, newest first, the newest without an end', () => {
  expect(windowSlices(recent, now)).toEqual([
    { from: '2026-05-01', before: undefined },
    { from: '2025-11-01', before: '2026-05-01' },
    { from: '2025-05-01', before: '2025-11-01' },
    { from: '2024-11-01', before: '2025-05-01' },
  ])
})

test('the slices are the same all month long', () => {
  const bounds = (day: string) => windowSlices(recent, new Date(`${day}T23:59:59Z`))
  expect(bounds('2026-11-30')).toEqual(bounds('2026-11-01'))
  expect(bounds('2026-12-01')).not.toEqual(bounds('2026-11-30'))
})
