import { memo } from 'react'
import type { SheetRow } from './sheet-type.ts'

export interface SheetNameProps {
  readonly id: string
  readonly row: SheetRow
  readonly index: number
  readonly isFocusable: boolean
  readonly isPointedAt: boolean
  readonly isOpen: boolean
}

/** Characters of a range that surely fit into two lines; all of it is in the details. */
const shortRangeLength = 20

/** The name of a row and its range, which stay in sight. */
export const SheetName = memo(function SheetName(props: SheetNameProps) {
  const { id, row, index, isFocusable, isPointedAt, isOpen } = props
  return (
    <div
      role="rowheader"
      id={id}
      data-row={index}
      className={[
        'sheet__name',
        isOpen ? 'sheet__name--open' : '',
        isPointedAt ? 'sheet__name--pointed-at' : '',
        row.isBeforeGap ? 'sheet__name--gap' : '',
      ]
        .filter(Boolean)
        .join(' ')}
      aria-colindex={1}
    >
      <div className="sheet__name-line">
        <RowName row={row} index={index} isFocusable={isFocusable} />
        <span className="sheet__range">
          <Range range={row.range} rest={row.rangeRest} />
        </span>
      </div>
    </div>
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
  row: { name, rest, unit, isExpanded },
  index,
  isFocusable,
}: {
  readonly row: SheetRow
  readonly index: number
  readonly isFocusable: boolean
}) {
  return (
    <button
      type="button"
      className="sheet__name-button"
      aria-expanded={isExpanded}
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
