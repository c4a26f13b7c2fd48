import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dividedSlice, windowSlices, windowStart } from './time-slice.ts'

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

describe('a slice that is too dense is divided', () => {
  const half = { from: '2026-05-01', before: '2026-11-01' }

  test('by what the server counts', () => {
    const parts = dividedSlice(half, { received: 200, total: 560, earliest: undefined }, now)
    expect(parts).toEqual([
      { from: '2026-10-01', before: '2026-11-01' },
      { from: '2026-08-01', before: '2026-10-01' },
      { from: '2026-07-01', before: '2026-08-01' },
      { from: '2026-05-01', before: '2026-07-01' },
    ])
  })

  test('by how little of it the first page covers, where the server does not count', () => {
    const earliest = Date.parse('2026-10-20')
    const parts = dividedSlice(half, { received: 200, total: undefined, earliest }, now)
    expect(parts.length).toBe(6)
  })

  test.each([
    ['two pages are read one after the other', half, 400, undefined],
    [
      'a month is not divided',
      { from: '2026-05-01', before: '2026-06-01' },
      9000,
      Date.parse('2026-05-31'),
    ],
    ['without a count or a date nothing is known', half, undefined, undefined],
    ['any date without one date cannot be', {}, 9000, undefined],
    ['nor any date without a count', {}, undefined, Date.parse('2026-10-20')],
  ])('%s', (_, slice, total, earliest) => {
    expect(dividedSlice(slice, { received: 200, total, earliest }, now)).toEqual([slice])
  })

  test('any date: the parts are as long as the first page lasts, the last without a start', () => {
    const earliest = Date.parse('2026-05-10')
    expect(dividedSlice({}, { received: 200, total: 952, earliest }, now)).toEqual([
      { from: '2026-07-01', before: undefined },
      { from: '2026-02-01', before: '2026-07-01' },
      { from: '2025-09-01', before: '2026-02-01' },
      { from: '2025-04-01', before: '2025-09-01' },
      { from: '2024-11-01', before: '2025-04-01' },
      { from: undefined, before: '2024-11-01' },
    ])
  })

  test('the parts meet: none overlap, nothing is between them, and they reach the ends', () => {
    const month = fc
      .tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, of]) => `${String(year)}-${String(of).padStart(2, '0')}-01`)
    const bound = fc.option(month, { nil: undefined })
    const density = fc.record({
      received: fc.integer({ min: 1, max: 200 }),
      total: fc.option(fc.nat(50_000), { nil: undefined }),
      earliest: fc.option(
        fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.getTime()),
        { nil: undefined },
      ),
    })
    fc.assert(
      fc.property(bound, bound, density, (one, other, page) => {
        const [from, before] =
          one !== undefined && other !== undefined && one > other ? [other, one] : [one, other]
        fc.pre(from === undefined || before === undefined || from < before)
        const parts = dividedSlice({ from, before }, page, now)
        expect(parts[0]?.before).toBe(before)
        expect(parts.at(-1)?.from).toBe(from)
        for (const [index, part] of parts.entries()) {
          expect(part.before).toBe(index === 0 ? before : parts[index - 1]?.from)
          if (part.from !== undefined && part.before !== undefined)
            expect(part.from < part.before).toBe(true)
        }
      }),
    )
  })
})
