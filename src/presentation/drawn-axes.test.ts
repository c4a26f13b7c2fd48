import { expect, test } from 'vitest'
import { drawnAxes } from './drawn-axes.ts'
import type { ReadingLine } from './trend-lines.ts'

const span = { from: 10, to: 20 }
// Only its times count.
const line = (key: string, ...times: readonly number[]) =>
  ({ key, points: times.map((time) => ({ time })) }) as unknown as ReadingLine
const course = line('mmol/L', 11, 12, 13)
const alone = line('mg/dL', 1, 15)
const before = line('g/L', 1, 2)
const other = line('another test, mg/dL', 11, 18)

const keysOf = (axes: ReturnType<typeof drawnAxes>) =>
  axes.map((axis) => axis.map(({ key }) => key).join('+'))

test('a reading that is said in words is not drawn as well, on an axis that another test has', () => {
  expect(keysOf(drawnAxes([[course], [alone, other]], [course, alone], span))).toEqual([
    'mmol/L',
    'another test, mg/dL',
  ])
})

test('a unit of which nothing lies in the span has no axis', () => {
  expect(keysOf(drawnAxes([[course], [before]], [course, before], span))).toEqual(['mmol/L'])
})

test('where nothing of it lies in the span, every axis is drawn', () => {
  expect(keysOf(drawnAxes([[before], [other]], [before], span))).toEqual([
    'g/L',
    'another test, mg/dL',
  ])
})
