import { afterEach, expect, test } from 'vitest'
import { readerDay } from './reader-day.ts'

const zone = process.env['TZ']

afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

test.each([
  ['America/Toronto', '2027-01-01T04:59:00Z', '2026-12-31'],
  ['America/Toronto', '2027-01-01T05:00:00Z', '2027-01-01'],
  ['America/St_Johns', '2028-03-01T03:29:00Z', '2028-02-29'],
  ['America/Toronto', '2026-11-02T04:30:00Z', '2026-11-01'],
  ['Asia/Kolkata', '2026-11-28T18:30:00Z', '2026-11-29'],
])('in %s it is at %s the day %s', (timeZone, at, day) => {
  process.env['TZ'] = timeZone
  expect(readerDay(Date.parse(at))).toEqual({
    text: day,
    precision: 'day',
    earliest: Date.parse(day),
    latest: Date.parse(day) + 86_399_999,
    offset: undefined,
  })
})
