import {
  grown,
  holds,
  joined,
  within,
  visibleColumns,
  withColumnsAhead,
  withColumnsKept,
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

/** Cells that are drawn or dropped with each frame while a sheet is at rest. */
const cellsAtOnce = 45
/** Columns by which a row grows at once on either side. */
const columnsAtOnce = 20
/** How far from the view rows are drawn ahead: further than a hand scrolls at once, and a browser looks beyond that. */
const rowsAhead = 300

/** Before the first paint: what is in view, and nothing else. */
export function firstRows(view: ColumnView, columns: number, near: RowRange): DrawnRows {
  return Array.from({ length: near.end }, () => drawnRow(visibleColumns(view, columns), view))
}

/**
 * With what the rows near the view need now. Those that have it keep it. Of others, what is in view is drawn and nothing
 * else while rows pass, and spare columns with it while columns pass. Rows further away keep what they have: it is right
 * wherever it is in view, and may be too little.
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
      const wanted = isUpOrDown ? visible : withSpareColumns(view, columns, row)
      if (!drawn) return drawnRow(wanted, view)
      if (isUpOrDown && !holds(drawn, wanted)) return drawnRow(wanted, view)
      return drawnRow(within(joined(drawn, wanted), withColumnsKept(view, columns, row)), view)
    }),
  )
}

/**
 * At rest: a few more cells as they should be, those nearest to the view first; the same where all are. Nothing has to be
 * drawn, laid out or painted for the first time while a hand scrolls: rows near the view have the columns that a hand may
 * come to across, and those above and below what would be in view.
 */
export function withMoreRows(
  known: DrawnRows,
  view: NearView,
  { rows, columns }: SheetCounts,
): DrawnRows {
  const { near } = view
  const visible = visibleColumns(view, columns)
  const drawn = [...known]
  let left = cellsAtOnce
  for (const row of fromNearest(near, rows)) {
    const distance = Math.max(near.first - row, row - near.end + 1)
    const wanted = distance <= 0 ? withColumnsAhead(view, columns, row) : visible
    const next =
      distance > rowsAhead ? undefined : drawnRow(nextColumns(drawn[row], visible, wanted), view)
    if (isSameRow(drawn[row], next)) continue
    left -= Math.max(1, changedColumns(drawn[row], next))
    drawn[row] = next
    if (left <= 0) break
  }
  return left === cellsAtOnce ? known : drawn
}

/** What is in view first, and then the others in portions. */
function nextColumns(
  drawn: ColumnRange | undefined,
  visible: ColumnRange,
  wanted: ColumnRange,
): ColumnRange {
  return drawn && holds(drawn, visible) ? grown(drawn, wanted, columnsAtOnce) : visible
}

function changedColumns(one: ColumnRange = nothing, other: ColumnRange = nothing): number {
  const shared = Math.max(0, Math.min(one.end, other.end) - Math.max(one.first, other.first))
  return one.end - one.first + other.end - other.first - 2 * shared
}

const nothing: ColumnRange = { first: 0, end: 0 }

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
