import { memo, useState, type PointerEvent } from 'react'
import { columnsAround, type ColumnRange } from './drawn-columns.ts'
import type { DrawnRow, DrawnRows } from './drawn-rows.ts'
import type { RowBlock } from './row-blocks.ts'
import { SheetName } from './sheet-name.tsx'
import { SheetRow } from './sheet-row.tsx'
import { Sized } from './sized.ts'
import type { SheetColumn, SheetContent } from './sheet-type.ts'

export interface SheetBlockProps {
  /** Begins the ids of all names in the sheet. */
  readonly id: string
  readonly block: RowBlock
  readonly content: SheetContent
  readonly columns: readonly SheetColumn[]
  readonly columnsInView: number
  readonly columnWidth: number
  /** What is drawn of each of its rows; fewer than it has until the sheet was painted. */
  readonly drawn: DrawnRows
  /** The row that has the focus and the one that is open, where they are in this block. */
  readonly focusRow: number | undefined
  readonly focusColumn: number | undefined
  /** What the row with the focus draws, where nothing else is drawn of it. */
  readonly focusRange: ColumnRange | undefined
  readonly openRow: number | undefined
  readonly openColumn: number | undefined
}

/**
 * The rows of a block, below the title of their group in its first one. Their names are a column of their own: what sticks
 * is a layer, to be moved and drawn with every frame, and one for ten rows is enough. They stand in the first row, and each
 * row begins with its own all the same, for whom it is read to: https://www.w3.org/TR/wai-aria-1.2/#aria-owns
 */
export const SheetBlock = memo(function SheetBlock(props: SheetBlockProps) {
  const { id, block, content, columns, columnWidth, columnsInView, drawn } = props
  const { title, firstRow, ariaIndex } = block
  const [pointedAt, setPointedAt] = useState<number>()
  const firstIndex = title === undefined ? ariaIndex : ariaIndex + 1
  const rows = block.rows.slice(0, drawn.length).map((row, place) => {
    const index = firstRow + place
    const hasFocus = props.focusRow === index
    const range = drawn[place] ?? (hasFocus ? props.focusRange : undefined)
    const isOpen = props.openRow === index
    return {
      row,
      index,
      nameId: `${id}-${String(index)}`,
      range,
      focusColumn: hasFocus ? props.focusColumn : undefined,
      isPointedAt: pointedAt === index,
      isOpen,
      openColumn: isOpen ? props.openColumn : undefined,
      hint: drawn[place] && hintColumn(drawn[place], index),
    }
  })
  const ranges = rows.flatMap(({ range }) => (range ? [range] : []))
  const isFar = ranges.length === 0
  const around = isFar ? nothing : columnsAround(ranges, columns.length)
  const names = (
    <Sized tag="td" role="none" className="sheet__names" size={{}}>
      {rows.map(({ row, index, nameId, range, focusColumn, isPointedAt, isOpen }) => (
        <SheetName
          key={row.key}
          id={nameId}
          row={row}
          index={index}
          isFocusable={focusColumn !== undefined && !isDrawn(range, focusColumn)}
          isPointedAt={isPointedAt}
          isOpen={isOpen}
        />
      ))}
    </Sized>
  )
  return (
    <Sized
      tag="tbody"
      className={isFar ? 'sheet__rows sheet__rows--far' : 'sheet__rows'}
      size={{
        '--rows': rows.length,
        '--titles': firstIndex - ariaIndex,
        ...(isFar
          ? {}
          : {
              marginLeft: around.first * columnWidth,
              '--columns': around.end - around.first,
            }),
      }}
      onPointerOver={point}
      onPointerLeave={() => {
        setPointedAt(undefined)
      }}
    >
      {title !== undefined && (
        <tr className="sheet__group" aria-rowindex={ariaIndex}>
          <th scope="rowgroup" aria-colspan={columns.length + 1}>
            <span className="sheet__group-name">{title}</span>
          </th>
        </tr>
      )}
      {rows.map(
        (
          { row, index, nameId, range, hint, focusColumn, isPointedAt, isOpen, openColumn },
          place,
        ) => (
          <SheetRow
            // Where rows change places, the one that holds the names stays.
            key={nameId}
            index={index}
            ariaIndex={firstIndex + place}
            nameId={nameId}
            names={place === 0 ? names : undefined}
            isBeforeGap={row.isBeforeGap ?? false}
            content={content}
            columns={columns}
            columnWidth={columnWidth}
            boxFirst={around.first}
            first={range?.first ?? 0}
            end={range?.end ?? 0}
            // Words of a row that has nothing in view go over several parts: a later part would be painted over them.
            hasSpares={
              hint === undefined && range !== undefined && range.end - range.first > columnsInView
            }
            hintColumn={hint}
            focusColumn={focusColumn}
            openColumn={openColumn}
            isPointedAt={isPointedAt}
            isOpen={isOpen}
          />
        ),
      )}
    </Sized>
  )

  /** A name and its cells are shown as one row where a pointer is over either. */
  function point({ target, pointerType }: PointerEvent) {
    if (pointerType !== 'mouse' || !(target instanceof Element)) return
    const part = target.closest<HTMLElement>('[data-row]')
    setPointedAt(part ? Number(part.dataset['row']) : undefined)
  }

  /** Where a row that has nothing in view says so. */
  function hintColumn({ firstInView }: DrawnRow, row: number) {
    const last = Math.min(columns.length, firstInView + columnsInView)
    for (let column = firstInView; column < last; column += 1)
      if (content.has(row, column)) return undefined
    return firstInView
  }
}, isSameBlock)

const nothing: ColumnRange = { first: 0, end: 0 }

/** The name takes the focus of a cell that is not drawn, so that the sheet can always be reached by the keyboard. */
function isDrawn(range: ColumnRange | undefined, column: number): boolean {
  return range !== undefined && column >= range.first && column < range.end
}

function isSameBlock(one: SheetBlockProps, other: SheetBlockProps): boolean {
  const { drawn, ...rest } = one
  return (
    drawn.length === other.drawn.length &&
    drawn.every((row, place) => row === other.drawn[place]) &&
    Object.entries(rest).every(([key, value]) => other[key as keyof SheetBlockProps] === value)
  )
}
