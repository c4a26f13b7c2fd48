import type { SheetPosition } from './sheet-type.ts'

export interface SheetSize {
  readonly rows: number
  readonly columns: number
  readonly rowsInView: number
}

/**
 * Where a key leads, as in https://www.w3.org/WAI/ARIA/apg/patterns/grid/; undefined for a key that leads nowhere.
 */
export function nextPosition(
  key: string,
  hasControl: boolean,
  { row, column }: SheetPosition,
  { rows, columns, rowsInView }: SheetSize,
): SheetPosition | undefined {
  // Names have no head, and heads have no name.
  const at = (nextRow: number, nextColumn: number) => ({
    row: Math.max(column === -1 ? 0 : -1, Math.min(rows - 1, nextRow)),
    column: Math.max(row === -1 ? 0 : -1, Math.min(columns - 1, nextColumn)),
  })
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column)
    case 'ArrowDown':
      return at(row + 1, column)
    case 'ArrowLeft':
      return at(row, column - 1)
    case 'ArrowRight':
      return at(row, column + 1)
    case 'PageUp':
      return at(Math.max(0, row - rowsInView), column)
    case 'PageDown':
      return at(row + rowsInView, column)
    case 'Home':
      return hasControl ? at(0, -1) : at(row, -1)
    case 'End':
      return hasControl ? at(rows - 1, columns - 1) : at(row, columns - 1)
    default:
      return undefined
  }
}
