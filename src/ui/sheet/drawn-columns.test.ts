import { expect, test } from 'vitest'
import { columnsAround, columnSteps, visibleColumns, withSpareColumns } from './drawn-columns.ts'

const at = (firstInView: number) => ({ firstInView, columnsInView: 14 })
const rows = Array.from({ length: 40 }, (_, row) => row)

test('every column in view is drawn, and two on either side', () => {
  for (let column = 0; column <= 186; column += 1)
    for (const row of rows) {
      const { first, end } = withSpareColumns(at(column), 200, row)
      expect(first).toBeLessThanOrEqual(Math.max(0, column - 2))
      expect(end).toBeGreaterThanOrEqual(Math.min(200, column + 16))
    }
})

test('with each column that passes, few rows change what they draw, and none is passed over', () => {
  const first = (column: number, row: number) => withSpareColumns(at(column), 200, row).first
  const changed = (column: number) =>
    rows.filter((row) => first(column, row) !== first(column + 1, row))
  const steps = Array.from({ length: 8 }, (_, step) => changed(100 + step))
  expect(Math.max(...steps.map(({ length }) => length))).toBeLessThanOrEqual(5)
  expect(steps.flat().toSorted((one, other) => one - other)).toEqual(rows)
})

test('where there are fewer columns than fit, all are drawn', () => {
  expect(visibleColumns(at(0), 3)).toEqual({ first: 0, end: 3 })
  expect(rows.map((row) => withSpareColumns(at(0), 3, row))).toEqual(
    rows.map(() => ({ first: 0, end: 3 })),
  )
})

test.each([
  [{ first: 100, end: 126 }, 4],
  [{ first: 0, end: 14 }, 0],
  [{ first: 3, end: 5 }, 7],
  [{ first: 0, end: 0 }, 3],
])('the steps of %o in row %i are all of its columns, each once', (range, row) => {
  const steps = columnSteps(range, row)
  const columns = steps.flatMap(({ first, end }) =>
    Array.from({ length: end - first }, (_, index) => first + index),
  )
  expect(columns).toEqual(
    Array.from({ length: range.end - range.first }, (_, index) => range.first + index),
  )
  expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length)
})

test('a row that moves on keeps the steps that it has', () => {
  const keys = (column: number) =>
    columnSteps(withSpareColumns(at(column), 200, 3), 3).map(({ key }) => key)
  expect(keys(108).filter((key) => keys(100).includes(key))).toEqual(keys(100).slice(1))
})

test('the box around several rows holds all of them, and stays where it is for sixteen columns', () => {
  for (let column = 0; column <= 186; column += 1) {
    const ranges = rows.map((row) => withSpareColumns(at(column), 200, row))
    const box = columnsAround(ranges, 200)
    for (const { first, end } of ranges)
      expect([box.first <= first, box.end >= end]).toEqual([true, true])
    expect(box.first % 16).toBe(0)
    expect(box.end).toBeLessThanOrEqual(200)
  }
})
