import { describe, expect, test } from 'vitest'
import { axisClock } from './axis-clock.ts'
import { timeTicks } from './time-ticks.ts'

const at = (...parts: readonly [number, number, number?, number?]) =>
  new Date(parts[0], parts[1] - 1, parts[2] ?? 1, parts[3] ?? 0).getTime()
const daysOf = (from: number, to: number, width: number) =>
  timeTicks(from, to, width).map(({ time }) => {
    const tick = new Date(time)
    return [tick.getFullYear(), tick.getMonth() + 1, tick.getDate(), tick.getHours()].join('-')
  })

describe('ticks stand at', () => {
  test.each([
    ['the hours of a day', at(2026, 11, 9, 4), at(2026, 11, 9, 22), 350, ['6', '9', '12']],
    ['the days of a stay', at(2026, 11, 7, 14), at(2026, 11, 13, 7), 350, ['8-0', '9-0', '10-0']],
    [
      'the days of a stay, in a wide drawing too',
      at(2026, 11, 7, 14),
      at(2026, 11, 13, 7),
      900,
      ['8-0', '9-0'],
    ],
    ['every second day', at(2026, 11, 1), at(2026, 11, 14), 350, ['1-0', '3-0', '5-0']],
    ['Mondays', at(2026, 10, 29), at(2026, 11, 28), 350, ['2-0', '9-0', '16-0']],
    ['months', at(2026, 2, 10), at(2026, 8, 20), 350, ['3-1-0', '4-1-0', '5-1-0']],
    ['quarters', at(2025, 11, 28), at(2026, 11, 28), 200, ['2026-1-1-0', '2026-4-1-0', '7-1-0']],
    ['years', at(2019, 5, 2), at(2026, 11, 28), 350, ['2020-1-1-0', '2021-1-1-0', '2022-1-1-0']],
    ['decades', at(1961, 5, 2), at(2026, 11, 28), 350, ['1970-1-1-0', '1980-1-1-0']],
  ])('%s', (_, from, to, width, ends) => {
    const ticks = daysOf(from, to, width)
    ends.forEach((end, index) => {
      expect(ticks[index]).toMatch(new RegExp(`(^|-)${end}$`))
    })
  })

  test('both ends where no hour falls between them', () => {
    const [from, to] = [at(2026, 11, 9, 3) + 60_000, at(2026, 11, 9, 3) + 1_200_000]
    expect(timeTicks(from, to, 350)).toEqual([
      { time: from, wall: Date.UTC(2026, 10, 9, 3, 1), unit: 'hour' },
      { time: to, wall: Date.UTC(2026, 10, 9, 3, 20), unit: 'hour' },
    ])
  })

  test('the days of the clock they are given, at its own instants', () => {
    const clock = axisClock([{ time: Date.UTC(2026, 10, 9, 4, 30), offset: -300, hasZone: true }])
    const ticks = timeTicks(Date.UTC(2026, 10, 7), Date.UTC(2026, 10, 12), 350, clock)
    expect(ticks.map(({ time, wall }) => [time, wall]).slice(0, 2)).toEqual([
      [Date.UTC(2026, 10, 7, 5), Date.UTC(2026, 10, 7)],
      [Date.UTC(2026, 10, 8, 5), Date.UTC(2026, 10, 8)],
    ])
  })

  test('hours of times, and days that begin by two clocks, with room between them', () => {
    const morning = Date.UTC(2026, 10, 9, 11)
    const clock = axisClock([
      { time: Date.UTC(2026, 10, 6, 11), offset: -300, hasZone: true },
      { time: Date.UTC(2026, 10, 9), offset: 0, hasZone: false },
      { time: morning, offset: -300, hasZone: true },
    ])
    const hours = timeTicks(Date.UTC(2026, 10, 9, 9), Date.UTC(2026, 10, 9, 16), 350, clock)
    expect(hours.find(({ time }) => time === morning)?.wall).toBe(Date.UTC(2026, 10, 9, 6))
    const days = timeTicks(Date.UTC(2026, 10, 6, 5), Date.UTC(2026, 10, 13, 5), 325, clock)
    expect(days.map(({ wall }) => new Date(wall).getUTCDate())).toEqual([6, 7, 8, 10, 11, 12, 13])
  })

  test('the one moment there is', () => {
    expect(timeTicks(5000, 5000, 350).map(({ unit }) => unit)).toEqual(['day'])
  })
})

test('every width has room for the ticks, and each is another moment inside of the axis', () => {
  for (const width of [180, 350, 1100])
    for (const hours of [1, 20, 30, 70, 200, 800, 3000, 9000, 30_000, 900_000]) {
      const [from, to] = [at(2026, 3, 1, 7), at(2026, 3, 1, 7) + hours * 3_600_000]
      const times = timeTicks(from, to, width).map(({ time }) => time)
      expect(new Set(times).size).toBe(times.length)
      expect(times.length).toBeGreaterThan(0)
      expect(times.length * 40).toBeLessThanOrEqual(width + 50)
      expect(times.every((time) => time >= from && time <= to)).toBe(true)
    }
})
