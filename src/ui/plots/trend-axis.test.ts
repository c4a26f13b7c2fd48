import { expect, test } from 'vitest'
import { trendAxis, trendEdges } from './trend-axis.ts'

const hour = 3_600_000
const day = 24 * hour
const start = new Date(2026, 8, 1).getTime()
const width = 436
const right = width - trendEdges.right
const span = { from: start, to: start + 90 * day }
const run = { from: start + 88 * day, to: start + 89 * day }

test('without a run, time is even from edge to edge', () => {
  const { x, breakAt } = trendAxis(span, width)
  expect([x(span.from), x(start + 45 * day), x(span.to)]).toEqual([
    trendEdges.left,
    (trendEdges.left + right) / 2,
    right,
  ])
  expect(breakAt).toBeUndefined()
})

test('a run of one day in ninety is magnified behind a break, up to the right edge', () => {
  const { x, breakAt = 0 } = trendAxis({ ...span, run }, width)
  expect(x(run.from - 1)).toBeLessThan(breakAt)
  expect(x(run.from)).toBeGreaterThan(breakAt)
  expect(x(run.to)).toBeCloseTo(right)
  expect(x(run.to) - x(run.from)).toBeGreaterThan(100)
})

test('under a pointer is the time that is drawn there, on either side of the break', () => {
  const { x, timeAt } = trendAxis({ ...span, run }, width)
  for (const time of [span.from, start + 30 * day, run.from, run.from + 5 * hour, run.to])
    expect(Math.abs(timeAt(x(time)) - time)).toBeLessThan(1000)
})

test('ticks of both sides stand under their times and apart from the break', () => {
  const { x, ticks, breakAt = 0 } = trendAxis({ ...span, run }, width)
  expect(new Set(ticks.map(({ unit }) => unit)).size).toBe(2)
  const places = ticks.map(({ time }) => x(time))
  expect(places.every((place) => Math.abs(place - breakAt) >= 20)).toBe(true)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})
