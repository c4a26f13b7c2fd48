import { memo } from 'react'
import { periodSpans } from './period-spans.ts'
import { SheetCorner, type SheetCornerProps } from './sheet-corner.tsx'
import { Sized } from './sized.ts'
import type { SheetColumn } from './sheet-type.ts'

export interface SheetHeadProps extends SheetCornerProps {
  readonly columns: readonly SheetColumn[]
  /** The columns that are drawn. */
  readonly first: number
  readonly end: number
  readonly columnWidth: number
  readonly focusColumn: number | undefined
}

/** Two rows that stay in sight: periods, each once and its words beside the names, and columns. */
export const SheetHead = memo(function SheetHead(props: SheetHeadProps) {
  const { columns, first, end, columnWidth, focusColumn } = props
  const drawn = columns.slice(first, end)
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" rowSpan={2} className="sheet__name sheet__corner" aria-colindex={1}>
          <SheetCorner
            name={props.name}
            range={props.range}
            earlier={props.earlier}
            later={props.later}
            longest={props.longest}
            onTurn={props.onTurn}
          />
        </th>
        <Sized
          tag="td"
          rowSpan={2}
          className="sheet__space"
          size={{ width: first * columnWidth }}
          aria-hidden="true"
        />
        {periodSpans(drawn).map(({ key, period, columns: span, isAfterGap }) => (
          <Sized
            tag="th"
            key={key}
            scope="colgroup"
            colSpan={span}
            size={{ width: span * columnWidth }}
            className={isAfterGap ? 'sheet__period sheet__gap' : 'sheet__period'}
          >
            <span>{period}</span>
          </Sized>
        ))}
        <td rowSpan={2} className="sheet__space" aria-hidden="true" />
      </tr>
      <tr aria-rowindex={2}>
        {drawn.map((column, index) => (
          <ColumnHead
            key={column.key}
            column={column}
            place={first + index}
            isFocusable={focusColumn === first + index}
          />
        ))}
      </tr>
    </thead>
  )
})

const ColumnHead = memo(function ColumnHead({
  column,
  place,
  isFocusable,
}: {
  readonly column: SheetColumn
  readonly place: number
  readonly isFocusable: boolean
}) {
  const { name, sub, label, toggle, isPart, isAfterGap, isDoubtful } = column
  const className = [
    'sheet__day',
    isAfterGap ? 'sheet__gap' : '',
    isPart ? 'sheet__part' : '',
    isDoubtful ? 'sheet__day--doubtful' : '',
  ]
  const focus = { 'data-row': -1, 'data-column': place, tabIndex: isFocusable ? 0 : -1 }
  return (
    <th
      scope="col"
      className={className.filter(Boolean).join(' ')}
      aria-colindex={place + 2}
      {...(toggle ? {} : focus)}
    >
      <b aria-hidden="true">{name}</b>
      <span className="sheet__label">{label}</span>
      {toggle ? (
        <button
          type="button"
          className="sheet__toggle"
          aria-expanded={toggle.isOpen}
          aria-label={toggle.label}
          {...focus}
        >
          {toggle.text}
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <path d={toggle.isOpen ? 'M2 3.5 5 6.5 8 3.5' : 'M3.5 2 6.5 5 3.5 8'} />
          </svg>
        </button>
      ) : (
        <span aria-hidden="true">{sub}</span>
      )}
    </th>
  )
})
