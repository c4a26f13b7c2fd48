import { describe, expect, test } from 'vitest'
import { pressureStrokes, type PressureBar } from './pressure-strokes.ts'

const bar = (time: number, parts: Partial<PressureBar> = {}): PressureBar => ({
  key: String(time),
  time,
  upper: 120,
  lower: 80,
  mean: 93,
  isHome: false,
  day: `day ${String(Math.floor(time / 10))}`,
  label: String(time),
  ...parts,
})
const x = (time: number) => time

describe('where readings have room', () => {
  test('each is a stroke with its mean; home ones are thinner and have none', () => {
    const strokes = pressureStrokes([bar(10), bar(40, { isHome: true })], 100, x, 0)
    expect(strokes.map(({ width, mean }) => [width, mean])).toEqual([
      [4, 93],
      [1.5, undefined],
    ])
  })

  test('those of one moment stand beside each other, the newest in its place', () => {
    const places = pressureStrokes([bar(50), bar(50, { key: 'b' })], 100, x, 0).map(
      (each) => each.x,
    )
    expect(places).toEqual([44, 50])
  })
})

test('none stands before the room begins: what would is pushed back, and what follows with it', () => {
  const places = pressureStrokes([bar(31), bar(32), bar(33), bar(90)], 70, x, 30).map(
    (each) => each.x,
  )
  expect(places).toEqual([30, 36, 42, 90])
})

describe('a stay in a long window', () => {
  const stay = Array.from({ length: 30 }, (_, index) => bar(10 + index))

  test('has room for each reading only under other days than its own: there is one stroke for each day', () => {
    const strokes = pressureStrokes(stay, 284, x, 0)
    expect(strokes.map((each) => [each.x, each.isRange])).toEqual([
      [10, true],
      [20, true],
      [30, true],
    ])
  })

  test('is drawn reading by reading where it stands for itself', () => {
    expect(pressureStrokes(stay, 284, x, 0, Infinity).every(({ isRange }) => !isRange)).toBe(true)
  })
})

describe('where they have none', () => {
  const many = [
    bar(1, { upper: 150, lower: 90 }),
    bar(2, { upper: 130, lower: 60 }),
    bar(3, { upper: 200, isHome: true }),
    bar(11),
  ]

  test('there is one for each day, from the highest to the lowest, home and clinic apart', () => {
    const strokes = pressureStrokes(many, 12, x, 0)
    expect(strokes.map(({ upper, lower, isHome }) => [upper, lower, isHome])).toEqual([
      [150, 60, false],
      [200, 80, true],
      [120, 80, false],
    ])
    expect(strokes.map(({ isRange }) => isRange)).toEqual([true, false, false])
  })

  test('a half that no reading of the day has stays missing', () => {
    const halves = [bar(1, { lower: undefined }), bar(2, { lower: undefined }), bar(11)]
    expect(pressureStrokes(halves, 12, x, 0)[0]?.lower).toBeUndefined()
  })

  test('no reading of a day has its mean drawn: a mean of means was never measured', () => {
    expect(pressureStrokes(many, 12, x, 0).flatMap(({ mean }) => mean ?? [])).toEqual([])
  })
})
