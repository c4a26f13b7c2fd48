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
  if (row >= 0) revealRow(holder, holder.querySelectorAll<HTMLElement>('tr[data-row]')[row])
  revealColumn(holder, column)
}

export function revealColumn(holder: HTMLElement, column: number): void {
  const first = Math.round(holder.scrollLeft / columnWidth(holder))
  if (column < 0) return
  if (column < first) scrollToColumn(holder, column)
  else if (column >= first + columnsInView(holder))
    scrollToColumn(holder, column + 1 - columnsInView(holder))
}

/** Makes a column the first in view, or the last of them the last in view. */
export function scrollToColumn(holder: HTMLElement, column: number): void {
  const count = holder.querySelectorAll('.sheet__stop').length
  const last = Math.max(0, count - columnsInView(holder))
  holder.scrollLeft = Math.min(column, last) * columnWidth(holder)
}

export function turnPage(holder: HTMLElement | null, columns: number): void {
  if (!holder) return
  const first = Math.round(holder.scrollLeft / columnWidth(holder))
  scrollToColumn(holder, Math.max(0, first + columns))
}

function columnsInView(holder: HTMLElement): number {
  const corners = [...holder.querySelectorAll<HTMLElement>('.sheet__corner')]
  const frozen = corners.reduce((sum, { offsetWidth }) => sum + offsetWidth, 0)
  return Math.max(1, Math.floor((holder.clientWidth - frozen) / columnWidth(holder)))
}

/** Not `scrollIntoView`: it would move the page as well. */
function revealRow(holder: HTMLElement, row: HTMLElement | undefined): void {
  if (!row) return
  const head = holder.querySelector('thead')?.offsetHeight ?? 0
  const { offsetTop, offsetHeight } = row
  if (offsetTop - head < holder.scrollTop) holder.scrollTop = offsetTop - head
  else if (offsetTop + offsetHeight > holder.scrollTop + holder.clientHeight)
    holder.scrollTop = offsetTop + offsetHeight - holder.clientHeight
}

function columnWidth(holder: HTMLElement): number {
  return holder.querySelector<HTMLElement>('.sheet__stop')?.offsetWidth ?? 1
}
