import { rowAt, sheetSizes } from './sheet-sizes.ts'

/** Which rows and columns are in view, and which rows are near enough to be drawn; ends are not included. */
export interface SheetWindow {
  readonly firstRow: number
  readonly endRow: number
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
  return {
    firstRow: Math.max(0, steppedDown(top - margin.rows, margin.step)),
    endRow: Math.min(rows, steppedDown(bottom + margin.rows + margin.step, margin.step)),
    firstInView,
    columnsInView,
    columnWidth,
    width: frozen + room + Math.max(0, columns - columnsInView) * columnWidth,
    isWhole: !isFirst,
  }
}

/**
 * The columns that a row draws. While they pass, each row moves on at a column of its own, by several of them at once:
 * a row that changes is laid out and painted anew, and in one frame there is no time for all.
 */
export function drawnColumns(
  { firstInView, columnsInView, isWhole }: SheetWindow,
  columns: number,
  row: number,
): { readonly first: number; readonly end: number } {
  const inView = { first: Math.min(columns, firstInView), end: firstInView + columnsInView }
  if (!isWhole) return { ...inView, end: Math.min(columns, inView.end) }
  const { step } = nearColumns
  const turn = row % step
  const first = steppedDown(inView.first - nearColumns.columns + turn, step) - turn
  const end = steppedDown(inView.end + nearColumns.columns + turn, step) - turn + step
  return { first: Math.max(0, first), end: Math.min(columns, end) }
}

export function isSameWindow(one: SheetWindow, other: SheetWindow): boolean {
  return Object.entries(one).every(([key, value]) => other[key as keyof SheetWindow] === value)
}

function steppedDown(value: number, step: number): number {
  return Math.floor(value / step) * step
}
