import { describe, expect, test } from 'vitest'
import { axisClock, readerClock } from './axis-clock.ts'

const hour = 3_600_000
const utc = (text: string) => Date.parse(`${text}Z`)
/** As a source writes it: its own clock, and how many hours east of UTC it is. */
const written = (text: string, hours: number) => ({
  time: utc(text) - hours * hour,
  offset: hours * 60,
  hasZone: true,
})
const dayOf = (date: string, ...times: readonly ReturnType<typeof written>[]) =>
  axisClock(times).timeAt(utc(`${date}T00:00:00`))

describe('a day begins', () => {
  test.each([
    ['where its late reading has it begin', [written('2026-11-09T23:30:00', -5)], -5],
    ['for a date alone at the date', [written('2026-11-09T00:00:00', 0)], 0],
    [
      'by its own reading, not by the one before',
      [written('2026-11-08T09:00:00', -4), written('2026-11-09T01:00:00', -5)],
      -5,
    ],
    [
      'before all of its readings, where they are of two clocks',
      [written('2026-11-09T00:30:00', 2), written('2026-11-09T23:00:00', -5)],
      2,
    ],
    ['by the reading before it', [written('2026-11-02T09:00:00', -4)], -4],
    ['by the first, where none is before it', [written('2026-11-20T09:00:00', 3)], 3],
  ])('%s', (_, times, hours) => {
    expect(dayOf('2026-11-09', ...times)).toBe(utc('2026-11-09T00:00:00') - hours * hour)
  })

  test('by the reader’s clock where nothing was read', () => {
    const midnight = new Date(2026, 10, 9).getTime()
    expect(dayOf('2026-11-09')).toBe(midnight)
    expect(readerClock.wallAt(midnight)).toBe(utc('2026-11-09T00:00:00'))
  })
})

test('hours go by most of the times of a day: no date alone moves them, nor a time of another clock', () => {
  const [date, morning] = [written('2026-11-09T00:00:00', 0), written('2026-11-09T06:00:00', -5)]
  const others = ['07:00:00', '09:00:00'].map((each) => written(`2026-11-09T${each}`, -5))
  const clock = axisClock([
    { ...date, hasZone: false },
    morning,
    ...others,
    written('2026-11-09T15:00:00', 0),
  ])
  const six = utc('2026-11-09T06:00:00')
  expect(clock.timeAt(six, 'hours')).toBe(morning.time)
  expect(clock.wallAt(morning.time, 'hours')).toBe(six)
  expect(clock.timeAt(utc('2026-11-09T00:00:00'))).toBe(date.time)
  const alone = axisClock([{ ...date, hasZone: false }])
  expect(alone.timeAt(six, 'hours')).toBe(six)
})

test('each reading is on the day that was written, whatever the clock', () => {
  for (const hours of [-11, -5, 0, 5.5, 14])
    for (const text of ['2026-11-09T00:00:00', '2026-11-09T12:00:00', '2026-11-09T23:59:00']) {
      const reading = written(text, hours)
      const clock = axisClock([reading])
      expect(clock.timeAt(utc('2026-11-09T00:00:00'))).toBeLessThanOrEqual(reading.time)
      expect(clock.timeAt(utc('2026-11-10T00:00:00'))).toBeGreaterThan(reading.time)
      expect(clock.wallAt(reading.time)).toBe(utc(text))
    }
})
