import { expect, test } from 'vitest'
import { extractedPotassium } from '#src/testing/extract.ts'
import { resultSheets } from './result-sheets.ts'

const on = (day: number, value: string, parts = {}) =>
  extractedPotassium({
    value,
    date: `${String(day)} Nov`,
    time: Date.UTC(2026, 10, day),
    ...parts,
  })
const sodium = { key: 'na', name: 'Sodium' }

test('the newest sheet is the first, and its newest column the last', () => {
  const rows = [5, 4, 3, 2, 1].map((day) => on(day, String(day)))
  const sheets = resultSheets({ groups: [{ title: 'Renal', rows }] }, 2)
  expect(sheets.map(({ dates }) => dates)).toEqual([
    ['4 Nov', '5 Nov'],
    ['2 Nov', '3 Nov'],
    ['1 Nov'],
  ])
})

test('every result is in exactly one place, several of one time together', () => {
  const rows = [on(5, '5.1'), on(5, '5.2'), on(3, '4'), on(4, '139', sodium)]
  const sheets = resultSheets({ groups: [{ title: 'Renal', rows }] }, 2)
  const placed = sheets.flatMap(({ groups }) =>
    groups.flatMap((group) => group.rows.flatMap(({ cells }) => cells.flat())),
  )
  expect(placed.toSorted((one, other) => rows.indexOf(one) - rows.indexOf(other))).toEqual(rows)
  expect(
    sheets[0]?.groups[0]?.rows.map(({ cells }) =>
      cells.map((cell) => cell.map(({ value }) => value)),
    ),
  ).toEqual([
    [[], ['5.1', '5.2']],
    [['139'], []],
  ])
})

test('a test without a result on a sheet is not on it', () => {
  const rows = [on(5, '5'), on(1, '139', sodium)]
  const sheets = resultSheets({ groups: [{ title: 'Renal', rows }] }, 1)
  expect(sheets.map(({ groups }) => groups[0]?.rows.map(({ name }) => name))).toEqual([
    ['Potassium'],
    ['Sodium'],
  ])
})

test('a unit stands beside the name only where it is that of every number', () => {
  const rows = [on(5, '5'), on(4, '90', { unit: 'mg/dL' })]
  const [sheet] = resultSheets({ groups: [{ title: 'Renal', rows }] }, 2)
  expect(sheet?.groups[0]?.rows[0]?.unit).toBe('')
})

test('what has no date is in the last column of all, the oldest', () => {
  const rows = [on(5, '5'), on(1, '4', { date: 'date not sent', time: undefined })]
  const [sheet] = resultSheets({ groups: [{ title: 'Renal', rows }] }, 2)
  expect(sheet?.dates).toEqual(['date not sent', '5 Nov'])
})
