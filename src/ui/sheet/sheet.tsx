import {
  useCallback,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { headColumns, visibleColumns } from './drawn-columns.ts'
import type { DrawnRows } from './drawn-rows.ts'
import { nextPosition } from './next-position.ts'
import { rowBlocks } from './row-blocks.ts'
import { SheetBlock } from './sheet-block.tsx'
import { SheetHead } from './sheet-head.tsx'
import { rowsInView } from './sheet-sizes.ts'
import { SheetStops } from './sheet-stops.tsx'
import { Sized } from './sized.ts'
import { focusablePlace, positionOf, revealPosition, turnPage } from './sheet-places.ts'
import type { SheetColumn, SheetContent, SheetGroup, SheetPosition } from './sheet-type.ts'
import { leastRowHeight } from './sheet-window.ts'
import { useSheetWindow } from './use-sheet-window.ts'
import './sheet.css'

export interface SheetProps {
  readonly label: string
  /** `turned`: the heads of the columns are names, and not days. */
  readonly look?: 'turned'
  /** Which columns are in view at first: the last ones where nothing is said. */
  readonly start?: 'first'
  /** Of the names, and of the ranges beside them. */
  readonly nameHead: string
  readonly rangeHead: string
  /** Says how many columns are out of sight on either side, on the buttons that lead there. */
  readonly earlier: (columns: number) => string
  readonly later: (columns: number) => string
  readonly groups: readonly SheetGroup[]
  readonly columns: readonly SheetColumn[]
  readonly content: SheetContent
  /** The row that is open, and the cell of it. */
  readonly selected: SheetPosition | undefined
  readonly onOpen: (position: SheetPosition) => void
  readonly onToggle: (column: number) => void
}

/**
 * A table that scrolls on both axes with names and heads in sight, shows whole columns only, and draws only what is
 * near the view. With the keyboard it is one stop: https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function Sheet(props: SheetProps) {
  const { label, nameHead, rangeHead, earlier, later, groups, columns, content, selected } = props
  const rowCount = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const [wanted, setFocus] = useState<SheetPosition>(selected ?? { row: 0, column: -1 })
  const focus = {
    row: Math.min(wanted.row, rowCount - 1),
    column: Math.min(wanted.column, columns.length - 1),
  }
  const hasRanges = groups.some(({ rows }) => rows.some(({ range }) => range !== ''))
  const id = useId()
  const { scroller, view, measure } = useSheetWindow(
    content,
    { rows: rowCount, columns: columns.length },
    focus.column,
    props.start === 'first',
  )
  const isMoving = useRef(false)
  useLayoutEffect(() => {
    if (!isMoving.current) return
    isMoving.current = false
    focusablePlace(scroller.current, focus)?.focus({ preventScroll: true })
  })

  const { isWhole, firstInView, columnsInView, columnWidth } = view
  const openRow = selected?.row ?? -1
  const openColumn = selected?.column ?? -1
  const reveal = useEffectEvent((position: SheetPosition) => {
    revealPosition(scroller.current, position)
    measure()
  })
  // What is open is in view, also where the address opened it, or the rows and columns before it are others now; not
  // where others come behind it, which may be what the reader has scrolled to.
  useLayoutEffect(() => {
    if (isWhole && openRow >= 0) reveal({ row: openRow, column: openColumn })
  }, [isWhole, openRow, openColumn])
  const turn = useCallback(
    (direction: 1 | -1) => {
      turnPage(scroller.current, direction)
    },
    [scroller],
  )
  const columnCount = columns.length
  const longest = useMemo(
    () => ({ earlier: earlier(columnCount), later: later(columnCount) }),
    [earlier, later, columnCount],
  )
  const before = firstInView
  const after = columns.length - firstInView - columnsInView
  const turnEarlier = useMemo(
    () => (before > 0 ? { count: before, words: earlier(before) } : undefined),
    [earlier, before],
  )
  const turnLater = useMemo(
    () => (after > 0 ? { count: after, words: later(after) } : undefined),
    [later, after],
  )
  const rowsBelow = Math.max(0, rowCount + groups.length - view.drawn.length)
  const blocks = useMemo(() => rowBlocks(groups), [groups])
  const inView = visibleColumns(view, columns.length)
  return (
    <div
      className={[
        'sheet',
        hasRanges ? '' : 'sheet--no-ranges',
        props.look === 'turned' ? 'sheet--turned' : '',
        before <= 0 && after <= 0 ? 'sheet--whole' : '',
      ]
        .filter(Boolean)
        .join(' ')}
      ref={scroller}
    >
      <SheetStops columns={columns} />
      <Sized
        tag="table"
        size={{ width: view.width }}
        // As in https://www.w3.org/WAI/ARIA/apg/patterns/grid/examples/data-grids/
        role="grid"
        aria-label={label}
        aria-rowcount={rowCount + groups.length + 2}
        aria-colcount={columns.length + 1}
        onClick={press}
        onKeyDown={move}
      >
        <SheetHead
          name={nameHead}
          range={rangeHead}
          earlier={turnEarlier}
          later={turnLater}
          longest={longest}
          onTurn={turn}
          columns={columns}
          {...(isWhole ? headColumns(view, columns.length) : inView)}
          columnWidth={columnWidth}
          focusColumn={focus.row === -1 ? focus.column : undefined}
        />
        {blocks.map((block) => {
          const { key, firstRow } = block
          if (!isWhole && firstRow >= view.drawn.length) return undefined
          const endRow = firstRow + block.rows.length
          const holds = (row: number) => row >= firstRow && row < endRow
          const hasFocus = holds(focus.row)
          return (
            <SheetBlock
              key={key}
              id={id}
              block={block}
              content={content}
              columns={columns}
              columnsInView={columnsInView}
              columnWidth={columnWidth}
              drawn={drawnOf(firstRow, endRow)}
              focusRow={hasFocus ? focus.row : undefined}
              focusColumn={hasFocus ? focus.column : undefined}
              focusRange={hasFocus && focus.column >= 0 ? inView : undefined}
              openRow={holds(openRow) ? openRow : undefined}
              openColumn={holds(openRow) ? openColumn : undefined}
            />
          )
        })}
        {!view.isWhole && (
          <Sized
            tag="tbody"
            className="sheet__below"
            size={{ height: rowsBelow * leastRowHeight }}
          />
        )}
      </Sized>
    </div>
  )

  /** Rows that have come since the last measurement have nothing drawn. */
  function drawnOf(first: number, end: number): DrawnRows {
    const { drawn } = view
    return isWhole
      ? Array.from({ length: end - first }, (_, place) => drawn[first + place])
      : drawn.slice(first, end)
  }

  function press({ target }: MouseEvent) {
    const position = positionOf(target)
    if (!position) return
    setFocus(position)
    // Its button is another one once a day has opened or closed.
    isMoving.current = true
    if (position.row === -1) {
      revealPosition(scroller.current, position)
      props.onToggle(position.column)
    } else if (position.column === -1 || content.has(position.row, position.column))
      props.onOpen(position)
  }

  function move(event: KeyboardEvent) {
    const position = positionOf(event.target)
    const holder = scroller.current
    if (!position || !holder || event.altKey || event.metaKey) return
    const size = { rows: rowCount, columns: columns.length, rowsInView: rowsInView(holder) }
    const next = nextPosition(event.key, event.ctrlKey, position, size)
    if (!next) return
    event.preventDefault()
    isMoving.current = true
    revealPosition(holder, next)
    setFocus(next)
    measure()
  }
}
