import { expect, test } from 'vitest'
import { firstWindow, isDrawnAt, type SheetWindow } from './sheet-window.ts'

/** Ten rows near the view, each with the columns 20 to 130, and the columns 100 to 109 in view. */
const known: SheetWindow = {
  ...firstWindow,
  firstInView: 100,
  columnsInView: 10,
  columnWidth: 75,
  top: 240,
  near: { first: 10, end: 20 },
  drawn: Array.from({ length: 30 }, () => ({ first: 20, end: 130, firstInView: 100 })),
  isWhole: true,
}
const at = (column: number, scrollTop = 240) => ({ scrollLeft: column * 75, scrollTop })

test.each([
  ['a few columns on', known, at(103), true],
  ['a part of a column on', known, at(103.5), true],
  // Heads are drawn for some columns on either side, and the values below them for more.
  ['so far that heads are missing', known, at(70), false],
  ['other rows may be in view', known, at(103, 260), false],
  ['beyond what rows have', { ...known, firstInView: 118 }, at(121), false],
  [
    'a row near the view has less',
    { ...known, drawn: known.drawn.with(15, { first: 100, end: 110, firstInView: 100 }) },
    at(103),
    false,
  ],
  [
    'a row near the view has nothing',
    { ...known, drawn: known.drawn.with(15, undefined) },
    at(100),
    false,
  ],
  [
    'a row far from the view has nothing',
    { ...known, drawn: known.drawn.with(25, undefined) },
    at(103),
    true,
  ],
])('all that is in view is drawn, or is not: %s', (_, view, place, isDrawn) => {
  expect(isDrawnAt(view, 200, place)).toBe(isDrawn)
})

test('at the last columns there are none beyond', () => {
  const last = { ...known, firstInView: 120 }
  expect([isDrawnAt(last, 130, at(120)), isDrawnAt(last, 200, at(120))]).toEqual([true, false])
})
