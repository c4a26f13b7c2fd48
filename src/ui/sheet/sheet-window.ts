import { headColumns, holds, steppedDown, type ColumnView } from './drawn-columns.ts'
import { firstRows, onlyNearRows, withMoreRows, withNearRows } from './drawn-rows.ts'
import type { DrawnRows, RowRange, SheetCounts } from './drawn-rows.ts'
import { rowAt, sheetSizes } from './sheet-sizes.ts'

/** What is near the view of a sheet. */
export interface MeasuredSheet extends ColumnView {
  readonly columnWidth: number
  /** Of names and all columns, with the room that is left over beside whole ones, px. */
  readonly width: number
  /** How far it was scrolled down, px. */
  readonly top: number
  /** The rows in view there, and a few beside them. */
  readonly near: RowRange
}

/** The part of a sheet that is drawn, and what was near its view when that changed last. */
export interface SheetWindow extends MeasuredSheet {
  readonly drawn: DrawnRows
  /** False until what is in view was painted: rows below it are an empty place. */
  readonly isWhole: boolean
}

/** Until the sheet is measured. */
export const firstWindow: SheetWindow = {
  firstInView: 0,
  columnsInView: 1,
  columnWidth: 0,
  width: 0,
  top: 0,
  near: { first: 0, end: 0 },
  drawn: [],
  isWhole: false,
}

/** No row is lower, px. */
export const leastRowHeight = 24

/** Rows above and below what is in view that count as near, and in which steps. */
const beside = { rows: 2, step: 2 }

/** @param isAtEnd it is about to be scrolled to its last columns */
export function measuredSheet(
  holder: HTMLElement,
  { rows, columns }: SheetCounts,
  isAtEnd: boolean,
): MeasuredSheet {
  const { columnWidth, frozen, head, columnsInView } = sheetSizes(holder)
  const room = Math.max(columnWidth, holder.clientWidth - frozen)
  const firstInView = isAtEnd
    ? Math.max(0, columns - columnsInView)
    : Math.max(0, Math.round(holder.scrollLeft / columnWidth))
  const top = holder.scrollTop
  const highest = rowAt(holder, top + head)
  const lowest = rowAt(holder, top + holder.clientHeight)
  return {
    firstInView,
    columnsInView,
    columnWidth,
    width: frozen + room + Math.max(0, columns - columnsInView) * columnWidth,
    top,
    near: {
      first: Math.max(0, steppedDown(highest - beside.rows, beside.step)),
      end: Math.min(rows, steppedDown(lowest + beside.rows + beside.step, beside.step)),
    },
  }
}

/** Before anything is drawn: as many rows as can be in view come before those near it. */
export function windowBeforePaint(
  holder: HTMLElement,
  counts: SheetCounts,
  isAtEnd: boolean,
): SheetWindow {
  const measured = measuredSheet(holder, counts, isAtEnd)
  const inView = Math.ceil(holder.clientHeight / leastRowHeight) + 1
  const near = { first: 0, end: Math.min(counts.rows, inView) }
  const drawn = firstRows(measured, counts.columns, near)
  return { ...measured, near, drawn, isWhole: false }
}

/**
 * With what is near the view now; the known window where nothing of it has changed.
 * @param isUpOrDown rows pass, and no columns
 */
export function windowWith(
  measured: MeasuredSheet,
  known: SheetWindow,
  counts: SheetCounts,
  isUpOrDown: boolean,
): SheetWindow {
  const drawn = withNearRows(known.drawn, measured, counts, isUpOrDown && known.isWhole)
  const { width, columnWidth, columnsInView, firstInView } = measured
  const isSame =
    drawn === known.drawn &&
    known.isWhole &&
    known.width === width &&
    known.columnWidth === columnWidth &&
    known.columnsInView === columnsInView &&
    known.firstInView === firstInView
  return isSame ? known : { ...measured, drawn, isWhole: true }
}

/** Whether all that is in view where a sheet has come to across is drawn: the rows that it had, and their heads. */
export function isDrawnAt(
  { columnWidth, columnsInView, firstInView, near, top, drawn }: SheetWindow,
  columns: number,
  { scrollLeft, scrollTop }: Pick<HTMLElement, 'scrollLeft' | 'scrollTop'>,
): boolean {
  const first = Math.floor(scrollLeft / columnWidth)
  const inView = { first, end: Math.min(columns, first + columnsInView + 1) }
  return (
    scrollTop === top &&
    holds(headColumns({ firstInView, columnsInView }, columns), inView) &&
    drawn.slice(near.first, near.end).every((row) => row && holds(row, inView))
  )
}

/** A few more rows drawn ahead, while the sheet is at rest; the known window where all are. */
export function windowAtRest(
  measured: MeasuredSheet,
  known: SheetWindow,
  counts: SheetCounts,
): SheetWindow {
  if (!known.isWhole) return known
  const drawn = withMoreRows(known.drawn, measured, counts)
  return drawn === known.drawn ? known : { ...known, near: measured.near, top: measured.top, drawn }
}

/** What is near the view and nothing else: content that has changed is drawn there first. */
export function windowOfNear(known: SheetWindow): SheetWindow {
  return { ...known, drawn: onlyNearRows(known.drawn, known.near) }
}
