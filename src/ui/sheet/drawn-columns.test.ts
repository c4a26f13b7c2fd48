import { expect, test } from 'vitest'
import {
  columnParts,
  columnsAround,
  grown,
  headColumns,
  holds,
  joined,
  visibleColumns,
  withColumnsAhead,
  withSpareColumns,
} from './drawn-columns.ts'

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

test('at rest a row has the columns that a hand may come to on either side', () => {
  for (const column of [0, 7, 100, 186])
    for (const row of rows) {
      const { first, end } = withColumnsAhead(at(column), 200, row)
      expect(first).toBeLessThanOrEqual(Math.max(0, column - 80))
      expect(first).toBeGreaterThanOrEqual(column - 88 < 0 ? 0 : column - 88)
      expect(end).toBeGreaterThanOrEqual(Math.min(200, column + 94))
    }
})

test('every column in view has its head, and heads stay as they are for sixteen columns', () => {
  for (let column = 0; column <= 186; column += 1) {
    const heads = headColumns(at(column), 200)
    expect(holds(heads, visibleColumns(at(column), 200))).toBe(true)
    expect(heads.end - heads.first).toBeLessThanOrEqual(64)
  }
  const firsts = Array.from({ length: 64 }, (_, column) => headColumns(at(100 + column), 400).first)
  expect(new Set(firsts).size).toBeLessThanOrEqual(5)
})

test.each([
  { first: 100, end: 126 },
  { first: 0, end: 14 },
  { first: 31, end: 97 },
  { first: 3, end: 5 },
  { first: 0, end: 0 },
])('the parts of %o are all of its columns, each once', (range) => {
  const parts = columnParts(range)
  const columns = parts.flatMap(({ first, end }) =>
    Array.from({ length: end - first }, (_, index) => first + index),
  )
  expect(columns).toEqual(
    Array.from({ length: range.end - range.first }, (_, index) => range.first + index),
  )
  expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length)
})

test('a row that grows keeps the parts that it has', () => {
  const keys = (end: number) => columnParts({ first: 100, end }).map(({ key }) => key)
  expect(keys(150).slice(0, keys(126).length)).toEqual(keys(126))
})

test.each([
  [
    { first: 10, end: 30 },
    { first: 20, end: 40 },
    { first: 10, end: 40 },
  ],
  [
    { first: 20, end: 40 },
    { first: 10, end: 20 },
    { first: 10, end: 40 },
  ],
  [
    { first: 10, end: 40 },
    { first: 20, end: 30 },
    { first: 10, end: 40 },
  ],
  // Nothing between them is drawn, so they are not one row of cells.
  [
    { first: 10, end: 20 },
    { first: 21, end: 40 },
    { first: 21, end: 40 },
  ],
  [
    { first: 50, end: 60 },
    { first: 10, end: 49 },
    { first: 10, end: 49 },
  ],
])('%o with %o is %o', (range, other, both) => {
  expect(joined(range, other)).toEqual(both)
})

test.each([
  [
    { first: 50, end: 64 },
    { first: 30, end: 84 },
  ],
  [
    { first: 30, end: 84 },
    { first: 10, end: 104 },
  ],
  [
    { first: 0, end: 150 },
    { first: 0, end: 110 },
  ],
])('of the columns 0 to 110, %o grows to %o', (range, next) => {
  expect(grown(range, { first: 0, end: 110 }, 20)).toEqual(next)
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
