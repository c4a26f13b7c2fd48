/** Which columns are in view. */
export interface ColumnView {
  readonly firstInView: number
  /** Whole ones. */
  readonly columnsInView: number
}

export interface ColumnRange {
  readonly first: number
  /** Not included. */
  readonly end: number
}

export interface ColumnStep extends ColumnRange {
  /** The same, whatever of it is drawn. */
  readonly key: number
}

/** Drawn beside what is in view, for who goes across. */
const spareColumns = 2
/** Columns that a row moves on by at once, as a part that is laid out and painted by itself. */
const step = 8

export function visibleColumns(
  { firstInView, columnsInView }: ColumnView,
  columns: number,
): ColumnRange {
  return {
    first: Math.min(columns, firstInView),
    end: Math.min(columns, firstInView + columnsInView),
  }
}

/**
 * The columns in view and the spare ones of a row. While they pass, each row moves on at a column of its own, by several
 * of them at once: a row that changes is laid out and painted anew, and in one frame there is no time for all.
 */
export function withSpareColumns(view: ColumnView, columns: number, row: number): ColumnRange {
  const { firstInView, columnsInView } = view
  const first = stepBefore(Math.min(columns, firstInView) - spareColumns, row)
  const end = stepBefore(firstInView + columnsInView + spareColumns, row) + step
  return { first: Math.max(0, first), end: Math.min(columns, end) }
}

/** The steps of a row, each with the columns of it that are drawn. */
export function columnSteps({ first, end }: ColumnRange, row: number): readonly ColumnStep[] {
  const start = stepBefore(first, row)
  return Array.from({ length: Math.ceil((end - start) / step) }, (_, index) => ({
    key: start + index * step,
    first: Math.max(first, start + index * step),
    end: Math.min(end, start + (index + 1) * step),
  }))
}

function stepBefore(column: number, row: number): number {
  const turn = row % step
  return steppedDown(column + turn, step) - turn
}

/**
 * The columns that a box around several rows reaches over: one that reached out of sight on both sides would be painted
 * with every step, and one that followed each of its rows would be laid out with every step.
 */
export function columnsAround(ranges: readonly ColumnRange[], columns: number): ColumnRange {
  const first = Math.min(...ranges.map((range) => range.first))
  const end = Math.max(...ranges.map((range) => range.end))
  return {
    first: steppedDown(first, 2 * step),
    end: Math.min(columns, steppedDown(end + 2 * step - 1, 2 * step)),
  }
}

export function steppedDown(value: number, by: number): number {
  return Math.floor(value / by) * by
}
