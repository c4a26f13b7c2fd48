import { expect, test } from 'vitest'
import {
  drawnColumns,
  firstWindow,
  hasSpareColumns,
  withMoreSpares,
  withoutNewSpares,
  type SheetWindow,
} from './sheet-window.ts'

const at = (firstInView: number) => ({
  ...firstWindow,
  firstInView,
  columnsInView: 14,
  isWhole: true,
})
const rows = Array.from({ length: 40 }, (_, row) => row)

test('every column in view is drawn, and two on either side', () => {
  for (let column = 0; column <= 186; column += 1)
    for (const row of rows) {
      const { first, end } = drawnColumns(at(column), 200, row)
      expect(first).toBeLessThanOrEqual(Math.max(0, column - 2))
      expect(end).toBeGreaterThanOrEqual(Math.min(200, column + 16))
    }
})

test('with each column that passes, few rows change what they draw, and none is passed over', () => {
  const changed = (column: number) =>
    rows.filter(
      (row) =>
        drawnColumns(at(column), 200, row).first !== drawnColumns(at(column + 1), 200, row).first,
    )
  const steps = Array.from({ length: 8 }, (_, step) => changed(100 + step))
  expect(Math.max(...steps.map(({ length }) => length))).toBeLessThanOrEqual(5)
  expect(steps.flat().toSorted((one, other) => one - other)).toEqual(rows)
})

test('a first paint has what is in view and nothing else', () => {
  const view = { ...at(186), isWhole: false }
  expect(rows.map((row) => drawnColumns(view, 200, row))).toEqual(
    rows.map(() => ({ first: 186, end: 200 })),
  )
})

test('where there are fewer columns than fit, all are drawn', () => {
  expect(rows.map((row) => drawnColumns(at(0), 3, row))).toEqual(
    rows.map(() => ({ first: 0, end: 3 })),
  )
})

const near = (firstRow: number, endRow: number): SheetWindow => ({
  ...at(100),
  firstRow,
  endRow,
  firstSpareRow: firstRow,
  endSpareRow: endRow,
})
const spareRows = (view: SheetWindow) =>
  Array.from({ length: view.endRow }, (_, row) => row).filter(
    (row) => row >= view.firstRow && hasSpareColumns(view, row),
  )

test('while rows pass, those that have spare columns keep them, and those that come have none', () => {
  expect(spareRows(withoutNewSpares(near(10, 50), near(0, 40)))).toEqual(
    Array.from({ length: 30 }, (_, index) => index + 10),
  )
  expect(spareRows(withoutNewSpares(near(100, 140), near(0, 40)))).toEqual([])
})

test.each([
  ['below', near(10, 50), near(0, 40)],
  ['above', near(0, 40), near(10, 50)],
  ['far below', near(100, 140), near(0, 40)],
  ['far above', near(0, 40), near(100, 140)],
])('at rest, all rows near the view get spare columns, a few at a time: %s', (_, next, known) => {
  let view = withoutNewSpares(next, known)
  let count = spareRows(view).length
  for (let turn = 0; turn < 7; turn += 1) {
    view = withMoreSpares(view)
    expect(spareRows(view).length - count).toBeLessThanOrEqual(12)
    count = spareRows(view).length
  }
  expect(count).toBe(40)
  expect(withMoreSpares(view)).toBe(view)
})

test('the first window that is whole has all of its spare columns', () => {
  const view = near(0, 40)
  expect(withoutNewSpares(view, firstWindow)).toBe(view)
})
