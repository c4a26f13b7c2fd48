import { expect, test } from 'vitest'
import { nextPosition } from './next-position.ts'

const size = { rows: 30, columns: 8, rowsInView: 10 }
const from = (row: number, column: number, key: string, hasControl = false) => {
  const next = nextPosition(key, hasControl, { row, column }, size)
  return next && [next.row, next.column]
}

test.each([
  ['ArrowUp', 3, 4, [2, 4]],
  ['ArrowDown', 3, 4, [4, 4]],
  ['ArrowLeft', 3, 4, [3, 3]],
  ['ArrowRight', 3, 4, [3, 5]],
  ['PageUp', 15, 4, [5, 4]],
  ['PageDown', 15, 4, [25, 4]],
  ['Home', 3, 4, [3, -1]],
  ['End', 3, 4, [3, 7]],
] as const)('%s leads from %i, %i to %j', (key, row, column, expected) => {
  expect(from(row, column, key)).toEqual(expected)
})

test('with Control, Home and End lead to the first and the last cell', () => {
  expect(from(3, 4, 'Home', true)).toEqual([0, -1])
  expect(from(3, 4, 'End', true)).toEqual([29, 7])
})

test('the edges hold, and the heads and the names are part of the sheet', () => {
  expect(from(0, 0, 'ArrowUp')).toEqual([-1, 0])
  expect(from(0, 0, 'ArrowLeft')).toEqual([0, -1])
  expect(from(29, 7, 'ArrowDown')).toEqual([29, 7])
  expect(from(29, 7, 'ArrowRight')).toEqual([29, 7])
  expect(from(4, 2, 'PageUp')).toEqual([0, 2])
  expect(from(0, -1, 'ArrowUp')).toEqual([0, -1])
  expect(from(-1, 0, 'ArrowLeft')).toEqual([-1, 0])
})

test('any other key leads nowhere', () => {
  expect(from(3, 4, 'a')).toBeUndefined()
  expect(from(3, 4, 'Enter')).toBeUndefined()
})
