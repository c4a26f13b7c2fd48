/** Which rows and columns are in view, and which of them are near enough to be drawn; ends are not included. */
export interface SheetWindow {
  readonly firstRow: number
  readonly endRow: number
  readonly firstColumn: number
  readonly endColumn: number
  /** The whole columns in view. */
  readonly firstInView: number
  readonly columnsInView: number
  readonly rowsInView: number
  readonly columnWidth: number
  /** Room that is left over beside whole columns, px. */
  readonly filler: number
}

/** Until the sheet is measured. */
export const firstWindow: SheetWindow = {
  firstRow: 0,
  endRow: 0,
  firstColumn: 0,
  endColumn: 0,
  firstInView: 0,
  columnsInView: 1,
  rowsInView: 1,
  columnWidth: 0,
  filler: 0,
}

/** Drawn beside what is in view, and in steps, so that scrolling a little changes nothing. */
const nearRows = 10
const nearColumns = 4

/**
 * The part of a sheet to draw. All rows are in the document with their names, so that each has its own height; only
 * those near the view have cells.
 */
export function measuredWindow(holder: HTMLElement, rows: number, columns: number): SheetWindow {
  const columnWidth = holder.querySelector<HTMLElement>('.sheet__stop')?.offsetWidth ?? 1
  const frozen = [...holder.querySelectorAll<HTMLElement>('.sheet__corner')].reduce(
    (sum, { offsetWidth }) => sum + offsetWidth,
    0,
  )
  const head = holder.querySelector('thead')?.offsetHeight ?? 0
  const room = Math.max(columnWidth, holder.clientWidth - frozen)
  const columnsInView = Math.floor(room / columnWidth)
  const firstInView = Math.max(0, Math.round(holder.scrollLeft / columnWidth))
  const top = rowAt(holder, holder.scrollTop + head)
  const bottom = rowAt(holder, holder.scrollTop + holder.clientHeight)
  return {
    firstRow: Math.max(0, steppedDown(top - nearRows, nearRows)),
    endRow: Math.min(rows, steppedDown(bottom + 2 * nearRows, nearRows)),
    firstColumn: Math.max(0, steppedDown(firstInView - nearColumns, nearColumns)),
    endColumn: Math.min(
      columns,
      steppedDown(firstInView + columnsInView + 2 * nearColumns, nearColumns),
    ),
    firstInView,
    columnsInView,
    rowsInView: Math.max(1, bottom - top),
    columnWidth,
    filler: room - Math.min(columns, columnsInView) * columnWidth,
  }
}

export function isSameWindow(one: SheetWindow, other: SheetWindow): boolean {
  return Object.entries(one).every(([key, value]) => other[key as keyof SheetWindow] === value)
}

function steppedDown(value: number, step: number): number {
  return Math.floor(value / step) * step
}

/** The row at a height; rows have heights of their own, and are found by halving. */
function rowAt(holder: HTMLElement, y: number): number {
  const rows = holder.querySelectorAll<HTMLElement>('tr[data-row]')
  let [low, high] = [0, rows.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((rows[middle]?.offsetTop ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
