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

export interface ColumnPart extends ColumnRange {
  /** The same, whatever of it is drawn. */
  readonly key: number
}

/** Drawn beside what is in view, for who goes across. */
const spareColumns = 2
/** Columns that a row moves on by at once. */
const step = 8
/** Drawn on either side of what is in view while a sheet is at rest: further than a hand scrolls at once. */
const columnsAhead = 80
/** Columns of a row that are laid out by themselves, and painted anew only where they are at an edge of what is painted. */
const partColumns = 32

/** Heads that are drawn beside those in view, and the columns by which they move on. */
const headsBeside = 8
const headStep = 16

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
  return columnsBeside(view, columns, row, spareColumns)
}

/** The columns of a row that a hand may come to. Each row ends at a column of its own, as it moves on by itself. */
export function withColumnsAhead(view: ColumnView, columns: number, row: number): ColumnRange {
  return columnsBeside(view, columns, row, columnsAhead)
}

/** What a row keeps of the columns that have passed, until the sheet is at rest. */
export function withColumnsKept(view: ColumnView, columns: number, row: number): ColumnRange {
  return columnsBeside(view, columns, row, 2 * columnsAhead)
}

function columnsBeside(
  { firstInView, columnsInView }: ColumnView,
  columns: number,
  row: number,
  beside: number,
): ColumnRange {
  const first = stepBefore(Math.min(columns, firstInView) - beside, row)
  const end = stepBefore(firstInView + columnsInView + beside, row) + step
  return { first: Math.max(0, first), end: Math.min(columns, end) }
}

export function holds(range: ColumnRange, other: ColumnRange): boolean {
  return range.first <= other.first && range.end >= other.end
}

/** Both, where they touch; where they do not, only the second. */
export function joined(range: ColumnRange, other: ColumnRange): ColumnRange {
  return range.end < other.first || range.first > other.end
    ? other
    : { first: Math.min(range.first, other.first), end: Math.max(range.end, other.end) }
}

/** What of a range lies in another. */
export function within(range: ColumnRange, other: ColumnRange): ColumnRange {
  return { first: Math.max(range.first, other.first), end: Math.min(range.end, other.end) }
}

/** What of the wanted columns is drawn next: those of the range, and a few more on either side. */
export function grown(range: ColumnRange, wanted: ColumnRange, more: number): ColumnRange {
  return {
    first: Math.max(wanted.first, range.first - more),
    end: Math.min(wanted.end, range.end + more),
  }
}

/** The parts of a row, each with the columns of it that are drawn. */
export function columnParts({ first, end }: ColumnRange): readonly ColumnPart[] {
  const start = steppedDown(first, partColumns)
  return Array.from({ length: Math.ceil((end - start) / partColumns) }, (_, index) => ({
    key: start + index * partColumns,
    first: Math.max(first, start + index * partColumns),
    end: Math.min(end, start + (index + 1) * partColumns),
  }))
}

/** The columns whose heads are drawn: the same while a screen of columns passes. */
export function headColumns(
  { firstInView, columnsInView }: ColumnView,
  columns: number,
): ColumnRange {
  const first = steppedDown(firstInView - headsBeside, headStep)
  const end = steppedDown(firstInView + columnsInView + headsBeside, headStep) + headStep
  return { first: Math.max(0, first), end: Math.min(columns, end) }
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
