import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dividedSlice } from './divided-slice.ts'

const now = new Date('2026-11-28T12:00:00Z')

describe('a slice that is too dense is divided', () => {
  const half = { from: '2026-05-01', before: '2026-11-01' }

  test('by what the server counts', () => {
    const parts = dividedSlice(half, { entries: 200, total: 560, earliest: undefined }, now)
    expect(parts).toEqual([
      { from: '2026-10-01', before: '2026-11-01' },
      { from: '2026-08-01', before: '2026-10-01' },
      { from: '2026-07-01', before: '2026-08-01' },
      { from: '2026-05-01', before: '2026-07-01' },
    ])
  })

  test('by how little of it the first page covers, where the server does not count', () => {
    const earliest = Date.parse('2026-10-20')
    const parts = dividedSlice(half, { entries: 200, total: undefined, earliest }, now)
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
    expect(dividedSlice(slice, { entries: 200, total, earliest }, now)).toEqual([slice])
  })

  test('any date: the parts are as long as the first page lasts, the last without a start', () => {
    const earliest = Date.parse('2026-05-10')
    expect(dividedSlice({}, { entries: 200, total: 952, earliest }, now)).toEqual([
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
      entries: fc.integer({ min: 1, max: 200 }),
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
