import { expect, test } from 'vitest'
import { at, createClock } from './clock.ts'

test.each([
  ['America/Toronto', -300],
  ['America/Halifax', -240],
] as const)(
  'the offsets are those of %s, every half hour around each change',
  (timeZone, offset) => {
    const wallTime = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    })
    for (const day of [
      '2012-03-11',
      '2012-11-04',
      '2026-03-08',
      '2026-11-01',
      '2031-03-09',
      '2026-07-15',
    ]) {
      const { dateTime } = createClock(day, offset)
      for (let minute = at(-1); minute < at(2); minute += 30) {
        const text = dateTime(minute)
        // The hour that is skipped in spring must still be a real instant.
        const isSkipped =
          text.slice(5, 10) < '04' && text.slice(0, 10) === day && text.slice(11, 13) === '02'
        const shown = wallTime.format(Date.parse(text)).replace(' ', 'T')
        expect(isSkipped && day.slice(5, 7) === '03' ? text.slice(0, 10) : text.slice(0, 19)).toBe(
          isSkipped && day.slice(5, 7) === '03' ? shown.slice(0, 10) : shown,
        )
      }
    }
  },
)

test('a moment is in minutes of local time since the start of today', () => {
  const { dateTime, date } = createClock('2026-11-24', -300)
  expect(at(-1, '07:58')).toBe(-962)
  expect(dateTime(at(-1, '07:58'))).toBe('2026-11-23T07:58:00-05:00')
  expect(dateTime(0.5)).toBe('2026-11-24T00:00:30-05:00')
  expect(date(at(-30))).toBe('2026-10-25')
  expect(dateTime(at(-30))).toBe('2026-10-25T00:00:00-04:00')
})
