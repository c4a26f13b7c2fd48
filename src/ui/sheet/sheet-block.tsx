import { memo } from 'react'
import type { RowBlock } from './row-blocks.ts'
import { SheetRow } from './sheet-row.tsx'
import { drawnColumns, hasSpareColumns, visibleColumns, type SheetWindow } from './sheet-window.ts'
import { Sized } from './sized.ts'
import type { SheetColumn, SheetContent } from './sheet-type.ts'

interface SheetBlockProps {
  readonly block: RowBlock
  readonly content: SheetContent
  readonly columns: readonly SheetColumn[]
  /** Layout and painting skip it. */
  readonly isFar: boolean
  /** Undefined where nothing of the block is near the view. */
  readonly view: SheetWindow | undefined
  /** The row that has the focus and the one that is open, where they are in this block. */
  readonly focusRow: number | undefined
  readonly focusColumn: number | undefined
  readonly openRow: number | undefined
  readonly openColumn: number | undefined
}

const noColumns = { first: 0, end: 0 }

/** The rows of a block, below the title of their group in its first one. */
export const SheetBlock = memo(function SheetBlock(props: SheetBlockProps) {
  const { block, content, columns, isFar, view, focusRow, openRow } = props
  const { title, rows, firstRow, ariaIndex } = block
  const firstIndex = title === undefined ? ariaIndex : ariaIndex + 1
  return (
    <Sized
      tag="tbody"
      className={isFar ? 'sheet__rows sheet__rows--far' : 'sheet__rows'}
      size={{ '--rows': rows.length, '--titles': firstIndex - ariaIndex }}
    >
      {title !== undefined && (
        <tr className="sheet__group" aria-rowindex={ariaIndex}>
          <th scope="rowgroup" aria-colspan={columns.length + 1}>
            <span className="sheet__group-name">{title}</span>
          </th>
        </tr>
      )}
      {rows.map((row, place) => {
        const index = firstRow + place
        if (view?.isWhole === false && index >= view.endRow) return undefined
        const hasFocus = focusRow === index
        const near =
          view !== undefined && ((index >= view.firstRow && index < view.endRow) || hasFocus)
            ? view
            : undefined
        return (
          <SheetRow
            key={row.key}
            row={row}
            index={index}
            ariaIndex={firstIndex + place}
            content={content}
            columns={columns}
            {...(near ? columnsOf(near, index, hasFocus) : noColumns)}
            columnWidth={near?.columnWidth ?? 0}
            isNear={near !== undefined}
            hintColumn={near && hintColumn(near, index)}
            focusColumn={hasFocus ? props.focusColumn : undefined}
            selectedColumn={openRow === index ? props.openColumn : undefined}
            isOpen={openRow === index}
          />
        )
      })}
    </Sized>
  )

  function columnsOf(near: SheetWindow, row: number, hasFocus: boolean) {
    const hasSpares = hasFocus || hasSpareColumns(near, row)
    return hasSpares
      ? drawnColumns(near, columns.length, row)
      : visibleColumns(near, columns.length)
  }

  /** Where a row that has nothing in view says so. */
  function hintColumn({ firstInView, columnsInView }: SheetWindow, row: number) {
    const last = Math.min(columns.length, firstInView + columnsInView)
    for (let column = firstInView; column < last; column += 1)
      if (content.has(row, column)) return undefined
    return firstInView
  }
})
