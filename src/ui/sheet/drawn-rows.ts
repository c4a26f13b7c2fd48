import {
  visibleColumns,
  withSpareColumns,
  type ColumnRange,
  type ColumnView,
} from './drawn-columns.ts'

/** The columns of a row that are drawn, and the first that was in view then. */
export interface DrawnRow extends ColumnRange {
  readonly firstInView: number
}

export interface RowRange {
  readonly first: number
  /** Not included. */
  readonly end: number
}

export interface NearView extends ColumnView {
  readonly near: RowRange
}

export interface SheetCounts {
  readonly rows: number
  readonly columns: number
}

/** What is drawn of each row; nothing of some that are far from the view. */
export type DrawnRows = readonly (DrawnRow | undefined)[]

/** Rows that are drawn or dropped with each frame while a sheet is at rest. */
const rowsAtOnce = 6
/** How far from the view rows are drawn ahead: further than a hand scrolls at once. */
const rowsAhead = 250

/** Before the first paint: what is in view, and nothing else. */
export function firstRows(view: ColumnView, columns: number, near: RowRange): DrawnRows {
  return Array.from({ length: near.end }, () => drawnRow(visibleColumns(view, columns), view))
}

/**
 * With what the rows near the view need now. Those that have it stay as they are. Of others, what is in view is drawn and
 * nothing else while rows pass, and spare columns with it while columns pass. Rows further away keep what they have: it is
 * right wherever it is in view, and may be too little.
 */
export function withNearRows(
  known: DrawnRows,
  view: NearView,
  { rows, columns }: SheetCounts,
  isUpOrDown: boolean,
): DrawnRows {
  const { near } = view
  const visible = visibleColumns(view, columns)
  return same(
    known,
    Array.from({ length: rows }, (_, row) => {
      const drawn = known[row]
      if (row < near.first || row >= near.end) return drawn
      if (!isUpOrDown) return drawnRow(withSpareColumns(view, columns, row), view)
      const isShown =
        drawn?.firstInView === view.firstInView &&
        drawn.first <= visible.first &&
        drawn.end >= visible.end
      return isShown ? drawn : drawnRow(visible, view)
    }),
  )
}

/**
 * At rest: a few more rows as they should be, those nearest to the view first; the same where all are. Near the view they
 * have spare columns, so that a hand may go across; ahead of it what would be in view, so that nothing has to be drawn,
 * laid out or painted for the first time while a hand goes down.
 */
export function withMoreRows(
  known: DrawnRows,
  view: NearView,
  { rows, columns }: SheetCounts,
): DrawnRows {
  const { near } = view
  const visible = visibleColumns(view, columns)
  const drawn = [...known]
  let left = rowsAtOnce
  for (const row of fromNearest(near, rows)) {
    const distance = Math.max(near.first - row, row - near.end + 1)
    const columnsOfRow = distance <= 0 ? withSpareColumns(view, columns, row) : visible
    const wanted = distance <= rowsAhead ? drawnRow(columnsOfRow, view) : undefined
    if (isSameRow(drawn[row], wanted)) continue
    drawn[row] = wanted
    left -= 1
    if (left === 0) break
  }
  return left === rowsAtOnce ? known : drawn
}

/** Only what is near the view: content that has changed is drawn there first. */
export function onlyNearRows(known: DrawnRows, near: RowRange): DrawnRows {
  return known.map((drawn, row) => (row >= near.first && row < near.end ? drawn : undefined))
}

function drawnRow({ first, end }: ColumnRange, { firstInView }: ColumnView): DrawnRow {
  return { first, end, firstInView }
}

/** Rows near the view from the top, and then those below and above in turns. */
function* fromNearest(near: RowRange, rows: number): Generator<number> {
  for (let row = near.first; row < Math.min(rows, near.end); row += 1) yield row
  for (let step = 0; near.end + step < rows || near.first - step > 0; step += 1) {
    if (near.end + step < rows) yield near.end + step
    if (near.first - step > 0) yield near.first - step - 1
  }
}

/** The known rows where nothing changes, and each row that is the same. */
function same(known: DrawnRows, next: DrawnRows): DrawnRows {
  const kept = next.map((row, index) => (isSameRow(known[index], row) ? known[index] : row))
  return kept.length === known.length && kept.every((row, index) => row === known[index])
    ? known
    : kept
}

function isSameRow(one: DrawnRow | undefined, other: DrawnRow | undefined): boolean {
  return (
    one?.first === other?.first &&
    one?.end === other?.end &&
    one?.firstInView === other?.firstInView
  )
}
