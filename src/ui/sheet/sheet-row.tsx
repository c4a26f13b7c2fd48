import { memo, type ReactNode } from 'react'
import { columnParts } from './drawn-columns.ts'
import { SheetPlace } from './sheet-place.tsx'
import { Sized } from './sized.ts'
import type { SheetColumn, SheetContent } from './sheet-type.ts'

export interface SheetRowProps {
  readonly index: number
  /** Its row among all rows of the table, heads and groups included, from 1. */
  readonly ariaIndex: number
  /** The id of its name, which stands in the first row of the block. */
  readonly nameId: string
  /** Of all rows of the block, in its first one. */
  readonly names: ReactNode
  readonly isBeforeGap: boolean
  readonly content: SheetContent
  readonly columns: readonly SheetColumn[]
  readonly columnWidth: number
  /** The first column that its box reaches to. */
  readonly boxFirst: number
  /** The columns that are drawn. */
  readonly first: number
  readonly end: number
  /** More than what is in view. */
  readonly hasSpares: boolean
  /** Where it says what it has to the left, if it has nothing in view. */
  readonly hintColumn: number | undefined
  readonly focusColumn: number | undefined
  readonly openColumn: number | undefined
  readonly isPointedAt: boolean
  readonly isOpen: boolean
}

/** The cells of one row, where any are drawn. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { index, nameId, content, columns, columnWidth, first, end, hintColumn } = props
  const hint = hintColumn === undefined ? undefined : content.before(index, hintColumn)
  const cellsId = `${nameId}-cells`
  return (
    <tr
      data-row={index}
      aria-rowindex={props.ariaIndex}
      aria-owns={props.names === undefined ? `${nameId} ${cellsId}` : undefined}
      className={[
        'sheet__row',
        props.isOpen ? 'sheet__row--open' : '',
        props.isPointedAt ? 'sheet__row--pointed-at' : '',
        props.isBeforeGap ? 'sheet__row--gap' : '',
        hint === undefined ? '' : 'sheet__row--hinted',
        props.hasSpares ? 'sheet__row--spares' : '',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {props.names}
      <Sized
        tag="td"
        role="none"
        id={cellsId}
        className="sheet__cells"
        size={{ marginLeft: (first - props.boxFirst) * columnWidth }}
      >
        {columnParts({ first, end }).map((part) => (
          <div key={part.key} role="none" className="sheet__row-part">
            {columns.slice(part.first, part.end).map((column, place) => (
              <SheetPlace
                key={column.key}
                content={content}
                row={index}
                column={part.first + place}
                isAfterGap={column.isAfterGap}
                isPart={column.isPart}
                hint={hintColumn === part.first + place ? hint : undefined}
                isFocusable={props.focusColumn === part.first + place}
                isOpen={props.openColumn === part.first + place}
              />
            ))}
          </div>
        ))}
      </Sized>
    </tr>
  )
})
