/** What is measured of a sheet itself, px. */
export interface SheetSizes {
  readonly columnWidth: number
  /** Of the column that stays in sight. */
  readonly frozen: number
  readonly head: number
  /** Whole columns beside the frozen one. */
  readonly columnsInView: number
}

export function sheetSizes(holder: HTMLElement): SheetSizes {
  const columnWidth = holder.querySelector<HTMLElement>('.sheet__stop')?.offsetWidth ?? 1
  const head = holder.querySelector('thead')
  const frozen = head?.querySelector<HTMLElement>('.sheet__corner')?.offsetWidth ?? 0
  return {
    columnWidth,
    frozen,
    head: head?.offsetHeight ?? 0,
    columnsInView: Math.max(1, Math.floor((holder.clientWidth - frozen) / columnWidth)),
  }
}

/** How far below the top of all that scrolls in a sheet. Not `offsetTop`: what that is counted from varies. */
export function topInside(holder: HTMLElement, element: Element): number {
  const { top } = element.getBoundingClientRect()
  return top - holder.getBoundingClientRect().top - holder.clientTop + holder.scrollTop
}

/** The row at a height. Rows have heights of their own: their block is found by halving, and then the row in it. */
export function rowAt(holder: HTMLElement, y: number): number {
  const block = lastAbove(holder, holder.querySelectorAll<HTMLElement>('.sheet__rows'), y)
  const cells = block && lastAbove(holder, block.querySelectorAll<HTMLElement>('.sheet__cells'), y)
  return Number(cells?.parentElement?.dataset['row'] ?? 0)
}

/** A page of rows, and never none. Rows have heights of their own, so it changes with every row that passes. */
export function rowsInView(holder: HTMLElement): number {
  const top = rowAt(holder, holder.scrollTop + sheetSizes(holder).head)
  return Math.max(1, rowAt(holder, holder.scrollTop + holder.clientHeight) - top)
}

function lastAbove(
  holder: HTMLElement,
  elements: NodeListOf<HTMLElement>,
  y: number,
): HTMLElement | undefined {
  let [low, high] = [0, elements.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const element = elements[middle]
    if (element && topInside(holder, element) <= y) low = middle
    else high = middle - 1
  }
  return elements[low]
}
