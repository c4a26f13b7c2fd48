import { memo } from 'react'
import { SheetCell } from './sheet-cell.tsx'
import { Sized } from './sized.ts'
import type { SheetColumn, SheetContent, SheetRow as Row } from './sheet-type.ts'

export interface SheetRowProps {
  readonly row: Row
  readonly index: number
  /** Its row among all rows of the table, heads and groups included, from 1. */
  readonly ariaIndex: number
  readonly content: SheetContent
  readonly columns: readonly SheetColumn[]
  /** The columns that are drawn, where the row is near the view. */
  readonly first: number
  readonly end: number
  readonly columnWidth: number
  readonly isNear: boolean
  /** Where it says what it has to the left, if it has nothing in view. */
  readonly hintColumn: number | undefined
  readonly focusColumn: number | undefined
  readonly selectedColumn: number | undefined
  readonly isOpen: boolean
}

/** Characters of a range that surely fit into two lines; all of it is in the details. */
const shortRangeLength = 20

/** One row: its name and range stay in sight as one, its cells are there when it is near the view. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { row, index, ariaIndex, columns, first, end, columnWidth, isNear, focusColumn, isOpen } =
    props
  return (
    <Sized
      tag="tr"
      data-row={index}
      aria-rowindex={ariaIndex}
      className={[
        'sheet__row',
        isOpen ? 'sheet__row--open' : '',
        row.isBeforeGap ? 'sheet__row--gap' : '',
      ]
        .filter(Boolean)
        .join(' ')}
      // As wide as what it draws: a row that reached out of sight on both sides would be painted with every step.
      size={isNear ? { width: 1, marginLeft: first * columnWidth } : {}}
    >
      <th scope="row" className="sheet__name" aria-colindex={1}>
        <div className="sheet__name-line">
          <RowName row={row} index={index} isFocusable={focusColumn === -1} />
          <span className="sheet__range">
            <Range range={row.range} rest={row.rangeRest} />
          </span>
        </div>
      </th>
      {isNear &&
        columns
          .slice(first, end)
          .map((column, place) => (
            <Cell key={column.key} {...props} column={column} place={first + place} />
          ))}
    </Sized>
  )
})

/** Its limits, and a mark where words follow: four lines of them made one row as high as three. */
function Range({
  range,
  rest = '',
}: {
  readonly range: string
  readonly rest?: string | undefined
}) {
  if (rest !== '')
    return (
      <span className="sheet__range-more" title={`${range} ${rest}`}>
        {range}
        <span className="sr-only"> {rest}</span>
      </span>
    )
  return range.length > shortRangeLength ? (
    <span className="sheet__range-words" title={range}>
      {range}
    </span>
  ) : (
    range
  )
}

function RowName({
  row: { name, rest, unit },
  index,
  isFocusable,
}: {
  readonly row: Row
  readonly index: number
  readonly isFocusable: boolean
}) {
  return (
    <button
      type="button"
      className="sheet__name-button"
      data-row={index}
      data-column={-1}
      tabIndex={isFocusable ? 0 : -1}
    >
      <span>
        {name}
        {rest !== '' && <span className="sheet__rest"> {rest}</span>}
      </span>
      <span className="unit"> {unit}</span>
    </button>
  )
}

function Cell({
  content,
  index,
  column,
  place,
  hintColumn,
  focusColumn,
  selectedColumn,
}: SheetRowProps & { readonly column: SheetColumn; readonly place: number }) {
  const cell = content.cell(index, place)
  const className = [
    column.isAfterGap ? 'sheet__gap' : '',
    column.isPart ? 'sheet__part' : '',
    hintColumn === place ? 'sheet__hinted' : '',
    cell?.tone === 'critical' ? 'sheet__critical' : '',
    selectedColumn === place ? 'sheet__selected' : '',
  ]
    .filter(Boolean)
    .join(' ')
  const isFocusable = focusColumn === place
  if (!cell) {
    return (
      <td
        className={className}
        aria-colindex={place + 2}
        data-row={index}
        data-column={place}
        tabIndex={isFocusable ? 0 : -1}
      >
        {hintColumn === place && (
          <span className="sheet__hint">{content.before(index, place)}</span>
        )}
      </td>
    )
  }
  return (
    <td
      className={className}
      aria-colindex={place + 2}
      aria-selected={selectedColumn === place ? true : undefined}
    >
      <SheetCell content={cell} row={index} column={place} isFocusable={isFocusable} />
    </td>
  )
}
