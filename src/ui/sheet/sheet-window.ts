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
  /** False until what is in view was painted: rows outside of it are their names alone. */
  readonly isWhole: boolean
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
  isWhole: false,
}

/** Drawn beside what is in view, so that scrolling a little shows nothing empty, and in which steps. */
const near = { rows: 8, columns: 2, step: 2 }
const nothingNear = { rows: 0, columns: 0, step: 1 }

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
  const columnWidth = holder.querySelector<HTMLElement>('.sheet__stop')?.offsetWidth ?? 1
  const frozen = [...holder.querySelectorAll<HTMLElement>('.sheet__corner')].reduce(
    (sum, { offsetWidth }) => sum + offsetWidth,
    0,
  )
  const head = holder.querySelector('thead')?.offsetHeight ?? 0
  const room = Math.max(columnWidth, holder.clientWidth - frozen)
  const columnsInView = Math.floor(room / columnWidth)
  const firstInView = isAtEnd
    ? Math.max(0, columns - columnsInView)
    : Math.max(0, Math.round(holder.scrollLeft / columnWidth))
  const top = rowAt(holder, holder.scrollTop + head)
  const bottom = rowAt(holder, holder.scrollTop + holder.clientHeight)
  return {
    firstRow: Math.max(0, steppedDown(top - margin.rows, margin.step)),
    endRow: Math.min(rows, steppedDown(bottom + margin.rows + margin.step, margin.step)),
    firstColumn: Math.max(0, steppedDown(firstInView - margin.columns, margin.step)),
    endColumn: Math.min(
      columns,
      steppedDown(firstInView + columnsInView + margin.columns + margin.step, margin.step),
    ),
    firstInView,
    columnsInView,
    rowsInView: Math.max(1, bottom - top),
    columnWidth,
    filler: room - Math.min(columns, columnsInView) * columnWidth,
    isWhole: !isFirst,
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
