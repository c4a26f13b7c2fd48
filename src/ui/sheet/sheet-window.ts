import { rowAt, sheetSizes } from './sheet-sizes.ts'

/** Which rows and columns are in view, and which rows are near enough to be drawn; ends are not included. */
export interface SheetWindow {
  readonly firstRow: number
  readonly endRow: number
  /** Which rows draw spare columns, too: those beside what is in view. */
  readonly firstSpareRow: number
  readonly endSpareRow: number
  /** The whole columns in view. */
  readonly firstInView: number
  readonly columnsInView: number
  readonly columnWidth: number
  /** Of names and all columns, with the room that is left over beside whole ones, px. */
  readonly width: number
  /** False until what is in view was painted: rows below it are an empty place. */
  readonly isWhole: boolean
}

/** Until the sheet is measured. */
export const firstWindow: SheetWindow = {
  firstRow: 0,
  endRow: 0,
  firstSpareRow: 0,
  endSpareRow: 0,
  firstInView: 0,
  columnsInView: 1,
  columnWidth: 0,
  width: 0,
  isWhole: false,
}

/** No row is lower, px. */
export const leastRowHeight = 24

/** Drawn beside what is in view, so that scrolling a little shows nothing empty, and in which steps. */
const near = { rows: 6, step: 2 }
const nothingNear = { rows: 0, step: 1 }
const nearColumns = { columns: 2, step: 8 }
/** Rows that get their spare columns at once, where a sheet has come to rest. */
const rowsAtRest = 6

/**
 * The part of a sheet to draw. All rows are in the document with their names, so that each has its own height; only
 * those near the view have cells.
 * @param isAtEnd it is about to be scrolled to its last columns
 * @param isFirst nothing is drawn yet: what is in view comes before what is near it
 */
export function measuredWindow(
  holder: HTMLElement,
  rows: number,
  columns: number,
  { isAtEnd, isFirst }: { readonly isAtEnd: boolean; readonly isFirst: boolean },
): SheetWindow {
  const margin = isFirst ? nothingNear : near
  const { columnWidth, frozen, head, columnsInView } = sheetSizes(holder)
  const room = Math.max(columnWidth, holder.clientWidth - frozen)
  const firstInView = isAtEnd
    ? Math.max(0, columns - columnsInView)
    : Math.max(0, Math.round(holder.scrollLeft / columnWidth))
  const top = rowAt(holder, holder.scrollTop + head)
  // Before any row is there, as many as can be in view.
  const bottom = isFirst
    ? Math.ceil(holder.clientHeight / leastRowHeight)
    : rowAt(holder, holder.scrollTop + holder.clientHeight)
  const firstRow = Math.max(0, steppedDown(top - margin.rows, margin.step))
  const endRow = Math.min(rows, steppedDown(bottom + margin.rows + margin.step, margin.step))
  return {
    firstRow,
    endRow,
    firstSpareRow: firstRow,
    endSpareRow: endRow,
    firstInView,
    columnsInView,
    columnWidth,
    width: frozen + room + Math.max(0, columns - columnsInView) * columnWidth,
    isWhole: !isFirst,
  }
}

/** While rows pass, those that come draw what is in view and nothing else: spare columns are for who goes across. */
export function withoutNewSpares(next: SheetWindow, known: SheetWindow): SheetWindow {
  if (!known.isWhole) return next
  const { firstSpareRow, endSpareRow } = known
  return { ...next, firstSpareRow, endSpareRow }
}

/** With the spare columns of a few more rows; the same where all that are near the view have them. */
export function withMoreSpares(known: SheetWindow): SheetWindow {
  const { firstRow, endRow, firstSpareRow, endSpareRow } = known
  if (firstSpareRow <= firstRow && endSpareRow >= endRow) return known
  if (firstSpareRow >= endRow || endSpareRow <= firstRow)
    return { ...known, firstSpareRow: firstRow, endSpareRow: firstRow + rowsAtRest }
  return {
    ...known,
    firstSpareRow: Math.max(firstRow, firstSpareRow - rowsAtRest),
    endSpareRow: Math.min(endRow, endSpareRow + rowsAtRest),
  }
}

export function hasSpareColumns({ firstSpareRow, endSpareRow }: SheetWindow, row: number): boolean {
  return row >= firstSpareRow && row < endSpareRow
}

export interface ColumnRange {
  readonly first: number
  /** Not included. */
  readonly end: number
}

export function visibleColumns(view: SheetWindow, columns: number): ColumnRange {
  return {
    first: Math.min(columns, view.firstInView),
    end: Math.min(columns, view.firstInView + view.columnsInView),
  }
}

/**
 * The columns in view and the spare ones of a row. While they pass, each row moves on at a column of its own, by several
 * of them at once: a row that changes is laid out and painted anew, and in one frame there is no time for all.
 */
export function drawnColumns(view: SheetWindow, columns: number, row: number): ColumnRange {
  if (!view.isWhole) return visibleColumns(view, columns)
  const { step } = nearColumns
  const turn = row % step
  const { firstInView } = view
  const first =
    steppedDown(Math.min(columns, firstInView) - nearColumns.columns + turn, step) - turn
  const end =
    steppedDown(firstInView + view.columnsInView + nearColumns.columns + turn, step) - turn + step
  return { first: Math.max(0, first), end: Math.min(columns, end) }
}

export function isSameWindow(one: SheetWindow, other: SheetWindow): boolean {
  return Object.entries(one).every(([key, value]) => other[key as keyof SheetWindow] === value)
}

function steppedDown(value: number, step: number): number {
  return Math.floor(value / step) * step
}
