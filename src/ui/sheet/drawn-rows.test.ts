import { expect, test } from 'vitest'
import { joined, withColumnsAhead, withSpareColumns } from './drawn-columns.ts'
import {
  firstRows,
  onlyNearRows,
  withMoreRows,
  withNearRows,
  type DrawnRows,
} from './drawn-rows.ts'

const counts = { rows: 800, columns: 200 }
const at = (firstInView: number, first: number) => ({
  firstInView,
  columnsInView: 14,
  near: { first, end: first + 40 },
})
const visible = (firstInView: number) => ({
  first: firstInView,
  end: firstInView + 14,
  firstInView,
})
const spare = (firstInView: number, row: number) => ({
  ...withSpareColumns({ firstInView, columnsInView: 14 }, 200, row),
  firstInView,
})
const ahead = (firstInView: number, row: number) => ({
  ...withColumnsAhead({ firstInView, columnsInView: 14 }, 200, row),
  firstInView,
})
const drawnPlaces = (drawn: DrawnRows) =>
  drawn.flatMap((row, index) => (row === undefined ? [] : [index]))
const width = (row: DrawnRows[number]) => (row ? row.end - row.first : 0)
const places = (first: number, end: number) =>
  Array.from({ length: end - first }, (_, index) => first + index)

function atRest(view: ReturnType<typeof at>, known: DrawnRows): DrawnRows {
  let drawn = known
  for (let turn = 0; turn < 900; turn += 1) drawn = withMoreRows(drawn, view, counts)
  return drawn
}

test('a first paint has what is in view and nothing else', () => {
  expect(firstRows(at(186, 0), 200, { first: 0, end: 20 })).toEqual(
    places(0, 20).map(() => visible(186)),
  )
})

test('while rows pass, those that come have what is in view, and those that have it stay as they are', () => {
  const known = atRest(at(100, 0), withNearRows([], at(100, 0), counts, false))
  expect(withNearRows(known, at(100, 200), counts, true)).toBe(known)
  const further = withNearRows(known, at(100, 400), counts, true)
  expect(further[399]).toBeUndefined()
  expect(places(400, 440).map((row) => further[row])).toEqual(
    places(400, 440).map(() => visible(100)),
  )
})

test('while columns pass, rows near the view keep what was drawn ahead, and others stay as they are', () => {
  const known = atRest(at(100, 0), withNearRows([], at(100, 0), counts, false))
  const moved = withNearRows(known, at(130, 0), counts, false)
  expect(moved[3]).toEqual({ ...ahead(100, 3), firstInView: 130 })
  expect(moved[120]).toBe(known[120])
})

test('beyond what was drawn ahead, rows near the view go on by spare columns', () => {
  const known = atRest(at(0, 0), withNearRows([], at(0, 0), counts, false))
  const moved = withNearRows(known, at(90, 0), counts, false)
  expect(moved[3]).toEqual({ ...joined(ahead(0, 3), spare(90, 3)), firstInView: 90 })
  const far = withNearRows(known, at(180, 0), counts, false)
  expect(far[3]).toEqual(spare(180, 3))
})

test('of the columns that have passed, a row keeps those that are not far', () => {
  const known = places(0, 40).map(() => ({ first: 0, end: 200, firstInView: 0 }))
  const kept = withNearRows(known, at(186, 0), counts, false)[3]
  expect(kept?.first).toBeGreaterThan(10)
  expect(kept?.first).toBeLessThanOrEqual(26)
  expect(kept?.end).toBe(200)
})

test('rows that were drawn before the columns passed are drawn again when they come', () => {
  const known = atRest(at(100, 0), withNearRows([], at(100, 0), counts, false))
  const moved = withNearRows(known, at(130, 0), counts, false)
  expect(withNearRows(moved, at(130, 100), counts, true)[120]).toEqual(visible(130))
})

test('at rest, a few cells at a time, rows near the view have columns ahead, and 300 on either side what is in view', () => {
  const view = at(100, 350)
  let drawn: DrawnRows = withNearRows([], view, counts, true)
  for (let turn = 0; turn < 900; turn += 1) {
    const next = withMoreRows(drawn, view, counts)
    const cells = places(0, 800).map((row) => Math.abs(width(next[row]) - width(drawn[row])))
    expect(cells.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(84)
    drawn = next
  }
  expect(withMoreRows(drawn, view, counts)).toBe(drawn)
  expect(drawnPlaces(drawn)).toEqual(places(50, 690))
  expect([drawn[50], drawn[349], drawn[390], drawn[689]]).toEqual(
    [50, 349, 390, 689].map(() => visible(100)),
  )
  expect(places(350, 390).map((row) => drawn[row])).toEqual(
    places(350, 390).map((row) => ahead(100, row)),
  )
})

test('at rest, what a row has of columns that are not near is dropped', () => {
  const known = atRest(at(20, 0), withNearRows([], at(20, 0), counts, false))
  const rested = atRest(at(100, 0), withNearRows(known, at(100, 0), counts, false))
  expect(rested[3]).toEqual(ahead(100, 3))
  expect(rested[120]).toEqual(visible(100))
})

test('at rest, rows too far from the view are dropped', () => {
  const known = atRest(at(100, 0), withNearRows([], at(100, 0), counts, false))
  expect(drawnPlaces(atRest(at(100, 600), known))).toEqual(places(300, 800))
})

test('of content that has changed, what is near the view is left', () => {
  const known = atRest(at(100, 0), withNearRows([], at(100, 0), counts, false))
  expect(drawnPlaces(onlyNearRows(known, { first: 10, end: 50 }))).toEqual(places(10, 50))
})
