import {
  createContext,
  use,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react'

/** The row whose source the Tab key comes to; undefined where each row is a stop of its own. */
const RowStop = createContext<string | undefined>(undefined)

/** Whether the Tab key comes to the source of a row. */
export function useIsTabStop(row: string): boolean {
  const stop = use(RowStop)
  return stop === undefined || stop === row
}

export interface SourceRowsProps {
  /** The id of each row, as it stands in `data-row`. */
  readonly rows: readonly string[]
  /** The row that is read elsewhere: the Tab key comes to it first. */
  readonly current?: string | undefined
  readonly ref?: Ref<HTMLTableSectionElement>
  readonly children: ReactNode
}

/**
 * Rows that open their sources. A table of hundreds of them is one stop for the Tab key; arrows, Home and End lead from
 * row to row: https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
export function SourceRows({ rows, current, ref, children }: SourceRowsProps) {
  const [visited, visit] = useState<string>()
  const stop = [visited, current, rows[0]].find((row) => row !== undefined && rows.includes(row))
  return (
    // Keys and focus of the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <tbody
      ref={ref}
      onKeyDown={moveOn}
      onFocus={({ target }: FocusEvent) => {
        const row = isSource(target) && target.closest<HTMLElement>('tr')?.dataset['row']
        if (row) visit(row)
      }}
    >
      <RowStop value={stop}>{children}</RowStop>
    </tbody>
  )

  function moveOn(event: KeyboardEvent) {
    const { key, target, currentTarget } = event
    if (!isSource(target)) return
    const all = [...currentTarget.querySelectorAll<HTMLElement>(sources)]
    const place = all.findIndex((each) => each === target)
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: all.length - 1 }[key]
    if (next === undefined) return
    event.preventDefault()
    all[next]?.focus()
  }
}

const sources = 'tr[data-row] .button--source'

function isSource(target: EventTarget): target is Element {
  return target instanceof Element && target.matches(sources)
}
