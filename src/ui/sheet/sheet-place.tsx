import { memo } from 'react'
import { SheetCell } from './sheet-cell.tsx'
import type { SheetContent } from './sheet-type.ts'

export interface SheetPlaceProps {
  readonly content: SheetContent
  readonly row: number
  readonly column: number
  readonly isAfterGap: boolean
  readonly isPart: boolean
  /** What its row has to the left of all that is in view. */
  readonly hint: string | undefined
  readonly isFocusable: boolean
  readonly isOpen: boolean
}

/** The cell of a row and a column, whether it has a result or none. */
export const SheetPlace = memo(function SheetPlace(props: SheetPlaceProps) {
  const { content, row, column, hint, isFocusable, isOpen } = props
  const cell = content.cell(row, column)
  const className = [
    'sheet__place',
    props.isAfterGap ? 'sheet__gap' : '',
    props.isPart ? 'sheet__part' : '',
    hint === undefined ? '' : 'sheet__hinted',
    cell?.tone === 'critical' ? 'sheet__critical' : '',
    isOpen ? 'sheet__selected' : '',
  ]
    .filter(Boolean)
    .join(' ')
  if (!cell) {
    return (
      <div
        role="gridcell"
        className={className}
        aria-colindex={column + 2}
        data-row={row}
        data-column={column}
        tabIndex={isFocusable ? 0 : -1}
      >
        {hint !== undefined && <span className="sheet__hint">{hint}</span>}
      </div>
    )
  }
  return (
    <div
      role="gridcell"
      className={className}
      aria-colindex={column + 2}
      aria-selected={isOpen ? true : undefined}
    >
      <SheetCell content={cell} row={row} column={column} isFocusable={isFocusable} />
    </div>
  )
})
