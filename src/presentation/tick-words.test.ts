import { expect, test } from 'vitest'
import { en } from '#src/messages/en/first-screen.ts'
import { trend } from '#src/messages/en/trend.ts'
import { distinctTicks } from '#src/ui/plots/distinct-ticks.ts'
import { timeTicks } from '#src/ui/plots/time-ticks.ts'
import { tickWords } from './tick-words.ts'

const at = (year: number, month: number, day: number, hour = 0) =>
  new Date(year, month - 1, day, hour).getTime()

test.each([
  [
    'hours say their day where it changes',
    at(2026, 11, 9, 18),
    at(2026, 11, 10, 12),
    [
      ['18:00', '9 Nov'],
      ['00:00', '10 Nov'],
      ['06:00', ''],
      ['12:00', ''],
    ],
  ],
  [
    'days say their weekday',
    at(2026, 11, 7),
    at(2026, 11, 9, 2),
    [
      ['7 Nov', 'Sat'],
      ['8 Nov', 'Sun'],
      ['9 Nov', 'Mon'],
    ],
  ],
  [
    'weeks begin on Mondays, and do not say it of each',
    at(2026, 11, 2),
    at(2026, 11, 20),
    [
      ['2 Nov', ''],
      ['9 Nov', ''],
      ['16 Nov', ''],
    ],
  ],
  [
    'months say their year where it changes',
    at(2025, 11, 1),
    at(2026, 2, 2),
    [
      ['Nov', '2025'],
      ['Dec', ''],
      ['Jan', '2026'],
      ['Feb', ''],
    ],
  ],
])('%s', (_, from, to, expected) => {
  const ticks = distinctTicks(timeTicks(from, to, 210), (time, unit) =>
    tickWords(time, unit, en.formats, trend),
  )
  expect(ticks.map(({ words }) => words)).toEqual(expected)
})
