import { sheetSizes, topInside } from './sheet-sizes.ts'
import type { SheetPosition } from './sheet-type.ts'

/** The place that an event happened in; undefined outside of all places. */
export function positionOf(target: EventTarget): SheetPosition | undefined {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  return found
    ? { row: Number(found.dataset['row']), column: Number(found.dataset['column']) }
    : undefined
}

export function focusablePlace(
  holder: HTMLElement | null,
  { row, column }: SheetPosition,
): HTMLElement | null | undefined {
  return holder?.querySelector<HTMLElement>(
    `[data-row="${String(row)}"][data-column="${String(column)}"]`,
  )
}

/** Scrolls as little as needed to bring a place into view. */
export function revealPosition(holder: HTMLElement | null, { row, column }: SheetPosition): void {
  if (!holder) return
  if (row >= 0) revealRow(holder, holder.querySelectorAll<HTMLElement>('.sheet__cells')[row])
  revealColumn(holder, column)
}

export function revealColumn(holder: HTMLElement, column: number): void {
  if (column < 0) return
  const { columnWidth, columnsInView } = sheetSizes(holder)
  const first = Math.round(holder.scrollLeft / columnWidth)
  if (column < first) scrollToColumn(holder, column)
  else if (column >= first + columnsInView) scrollToColumn(holder, column + 1 - columnsInView)
}

/** Makes a column the first in view, or the last of them the last in view. */
export function scrollToColumn(holder: HTMLElement, column: number): void {
  const { columnWidth, columnsInView } = sheetSizes(holder)
  const count = holder.querySelectorAll('.sheet__stop').length
  const last = Math.max(0, count - columnsInView)
  holder.scrollLeft = Math.min(column, last) * columnWidth
}

/** Puts the columns that follow those in view in their place, or those before them. */
export function turnPage(holder: HTMLElement | null, direction: 1 | -1): void {
  if (!holder) return
  const { columnWidth, columnsInView } = sheetSizes(holder)
  const first = Math.round(holder.scrollLeft / columnWidth)
  scrollToColumn(holder, Math.max(0, first + direction * columnsInView))
}

/** Not `scrollIntoView`: it would move the page as well. */
function revealRow(holder: HTMLElement, row: HTMLElement | undefined): void {
  if (!row) return
  const { head } = sheetSizes(holder)
  const top = topInside(holder, row)
  if (top - head < holder.scrollTop) holder.scrollTop = top - head
  else if (top + row.offsetHeight > holder.scrollTop + holder.clientHeight)
    holder.scrollTop = top + row.offsetHeight - holder.clientHeight
}
