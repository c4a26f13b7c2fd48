import { describe, expect, test } from 'vitest'
import { axisClock } from './axis-clock.ts'
import { footTicks, isFree, labelBelow, type FootLabel } from './foot-labels.ts'
import { timeTicks, type TimeTick } from './time-ticks.ts'

const day = 86_400_000
const september = new Date(2026, 8, 1).getTime()
const label = (x: number, text: string, anchor: FootLabel['anchor'] = 'middle') => ({
  x,
  text,
  anchor,
})

describe('the label of the last point', () => {
  test('stands below it, however far the drawing goes on', () => {
    expect(labelBelow(200, '22 Nov', 312)).toEqual(label(200, '22 Nov'))
  })

  test('ends where the drawing ends', () => {
    expect(labelBelow(305, '22 Nov', 312)).toEqual(label(312, '22 Nov', 'end'))
  })
})

test.each([
  ['beside it', label(160, '22 Nov'), true],
  ['over its end', label(120, '22 Nov'), false],
  ['ending in it', label(140, '22 Nov', 'end'), false],
  ['beginning in it', label(100, '22 Nov', 'start'), false],
])('a label %s', (_, each, expected) => {
  // 13 characters from 30 to 116 px.
  expect(isFree(each, [label(30, '8 Nov · range', 'start')])).toBe(expected)
})

describe('between the labels that stand', () => {
  const ticks = (days: number, width: number, standing: readonly FootLabel[]) => {
    const to = september + days * day
    const x = (time: number) => ((time - september) / (to - september)) * width
    const room = { left: 0, right: width, x }
    const format = ({ time, unit }: TimeTick) => `${unit} ${String(new Date(time).getMonth() + 1)}`
    return footTicks(timeTicks(september, to, width), room, standing, format).map(
      ({ text }) => text,
    )
  }

  test('a narrow drawing of three months says its months', () => {
    expect(ticks(87, 200, [label(0, '1 Sep', 'start')])).toEqual(['month 10', 'month 11'])
  })

  test('a tick that would lie over a label, or out of the drawing, is left out', () => {
    const last = label(190, '26 Nov')
    expect(ticks(87, 200, [label(0, '1 Sep', 'start'), label(140, '1 Nov')])).toEqual(['month 10'])
    expect(ticks(62, 200, [last])).toEqual(['month 10'])
  })

  test('a day that stands already is not said twice', () => {
    expect(ticks(87, 200, [label(-60, 'month 11', 'start')])).toEqual(['month 10'])
  })

  describe('over years', () => {
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
    const feet = (from: string, to: string, width: number, first: FootLabel) => {
      const [start, end] = [Date.parse(from), Date.parse(to)]
      const room = {
        left: 28,
        right: width,
        x: (time: number) => 28 + ((time - start) / (end - start)) * (width - 28),
      }
      const all = timeTicks(
        start,
        end,
        width - 28,
        axisClock([{ time: start, offset: 0, hasZone: true }]),
      )
      return footTicks(all, room, [first], ({ wall, unit }, hasYear) => {
        const date = new Date(wall)
        const [month, year] = [months[date.getUTCMonth()] ?? '', String(date.getUTCFullYear())]
        if (unit === 'year' || month === 'Jan') return year
        return hasYear ? `${month} ${year}` : month
      }).map(({ text }) => text)
    }
    const first = (text: string, year: number) => ({ ...label(28, text, 'start'), year })

    test('a month that comes every year is not said without its year, and no words stand twice', () => {
      const said = feet('2011-07-11', '2026-05-01', 1380, first('11 Jul 2011', 2011))
      expect(said).toEqual(Array.from({ length: 14 }, (_, index) => String(2013 + index)))
      const wide = feet('2020-08-31', '2022-11-30', 500, first('31 Aug 2020', 2020))
      expect(wide).toEqual(['Apr 2021', 'Oct 2021', '2022', 'Apr 2022', 'Oct 2022'])
    })

    test('a month after a year whose own place is taken says that year', () => {
      expect(feet('2023-11-04', '2024-08-15', 340, first('4 Nov 2023', 2023))).toEqual([
        'Mar 2024',
        'May',
        'Jul',
      ])
    })

    test('a month of the year that stands before it does not repeat it', () => {
      expect(feet('2026-02-04', '2026-11-15', 340, first('4 Feb 2026', 2026))).toEqual([
        'May',
        'Jul',
        'Sep',
        'Nov',
      ])
    })
  })

  test('years are ticks of years', () => {
    expect(ticks(3000, 300, [label(0, '1 Sep', 'start')])[0]).toMatch(/^year/)
  })
})
