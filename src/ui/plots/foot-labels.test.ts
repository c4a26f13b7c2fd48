import { describe, expect, test } from 'vitest'
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

  test('years are ticks of years', () => {
    expect(ticks(3000, 300, [label(0, '1 Sep', 'start')])[0]).toMatch(/^year/)
  })
})
