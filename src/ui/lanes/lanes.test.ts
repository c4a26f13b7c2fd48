import { describe, expect, test } from 'vitest'
import { barLabel } from './bar-label.ts'
import { lanesLayout } from './lanes-layout.ts'
import { pressureColumns } from './pressure-columns.ts'
import { hasRoomBeforeNow } from './tick-room.ts'
import { timeTicks } from './time-ticks.ts'

const day = (text: string) => Date.parse(text)

describe('the ticks of the axis', () => {
  test.each([
    [
      'days',
      '2026-11-25',
      '2026-11-28T12:00:00Z',
      8,
      ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'],
      'day',
    ],
    [
      'weeks',
      '2026-11-01',
      '2026-11-28',
      4,
      ['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22'],
      'day',
    ],
    [
      'months',
      '2026-05-15',
      '2026-11-28',
      8,
      ['2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'],
      'month',
    ],
    [
      'every third month',
      '2025-11-28',
      '2026-11-28',
      5,
      ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'],
      'month',
    ],
    [
      'years',
      '2014-03-01',
      '2026-11-28',
      7,
      ['2016-01-01', '2018-01-01', '2020-01-01', '2022-01-01', '2024-01-01', '2026-01-01'],
      'year',
    ],
  ] as const)('are %s where those fit', (_, from, to, most, expected, unit) => {
    expect(timeTicks(day(from), day(to), most)).toEqual(
      expected.map((each) => ({ time: day(each), unit })),
    )
  })

  test('are none where nothing fits', () => {
    expect([timeTicks(0, 1e9, 0), timeTicks(5, 5, 9)]).toEqual([[], []])
  })
})

describe('the label of a bar', () => {
  const labels = ['10 mg · 1 tablet by mouth once daily', '10 mg']

  test.each([
    ['the longest that fits stands inside', 300, 300, { text: labels[0], place: 'inside' }],
    ['a shorter one where that is too long', 80, 80, { text: '10 mg', place: 'inside' }],
    ['the shortest after a bar that is too short', 20, 120, { text: '10 mg', place: 'after' }],
    ['none where the next bar follows', 20, 40, undefined],
  ])('%s', (_, right, free, expected) => {
    const label = barLabel(labels, 0, right, free)
    expect(label && { text: label.text, place: label.place }).toEqual(expected)
  })
})

test('a pressure stands where its time is, however near its neighbours are', () => {
  const bar = (time: number, upper: number, lower: number, isHome = false) => ({
    key: String(time),
    time,
    upper,
    lower,
    isHome,
    mean: undefined,
    day: '',
    label: '',
  })
  const columns = pressureColumns(
    [bar(100, 120, 80), bar(101, 150, 90), bar(100, 130, 70, true), bar(140, 110, 60)],
    (time) => time,
  )
  expect(columns.map(({ x, upper, lower, isHome }) => [x, upper, lower, isHome])).toEqual([
    [100, 150, 80, false],
    [100, 130, 70, true],
    [140, 110, 60, false],
  ])
})

test('names stand beside their bars where there is room, and above them where there is not', () => {
  const lanes = [{ name: 'warfarin', rows: [[], []] }]
  const wide = lanesLayout([{ key: 'a' }], lanes, 900)
  const narrow = lanesLayout([{ key: 'a' }], lanes, 340)
  expect([wide.isNarrow, wide.lanes[0]?.nameTop]).toEqual([false, wide.lanes[0]?.rows[0]])
  expect(narrow.isNarrow).toBe(true)
  expect(narrow.lanes[0]?.rows[0]).toBeGreaterThan(narrow.lanes[0]?.nameTop ?? Infinity)
  expect(wide.lanes[0]?.rows).toHaveLength(2)
})

describe('the label of the newest day', () => {
  // `29 Nov` is drawn from 2 px beside its tick and is up to 42 px wide.
  test.each([
    ['now', 0],
    ['now', 20],
    ['now', 34],
    ['now', 48],
    ['maintenant', 60],
  ])('is left out where it would reach “%s”: %i px before it', (now, before) => {
    expect(hasRoomBeforeNow(600 - before, 600, now)).toBe(false)
  })

  test.each([
    ['now', 66],
    ['maintenant', 89],
  ])('is written where it ends before “%s”: %i px before it', (now, before) => {
    expect(hasRoomBeforeNow(600 - before, 600, now)).toBe(true)
  })
})
