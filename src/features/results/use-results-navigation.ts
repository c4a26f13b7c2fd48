import { useRef } from 'react'
import { firstTrendView } from '#src/presentation/trend-view.ts'
import { resultsViewFrom, searchOf, type ResultsView } from './results-view.ts'

export interface ResultsAddress {
  /** The query part of the address. */
  readonly search: string
  readonly onSearch: (search: string, how: 'push' | 'replace') => void
  readonly onBack: () => void
}

/**
 * The view in the address, and the ways from one to the next. Opening details is a step of its own, so that Back
 * closes them; going from one result to another, and narrowing the rows down, is none.
 */
export function useResultsNavigation({ search, onSearch, onBack }: ResultsAddress) {
  const view = resultsViewFrom(search)
  /** The address before the details were opened, while Back leads there. */
  const before = useRef<string>(undefined)
  return {
    view,
    change: (next: ResultsView) => {
      onSearch(searchOf(next), 'replace')
    },
    open: (test: string, column: string | undefined) => {
      const isFirst = view.test === undefined
      if (isFirst) before.current = search
      // Window and other lines stay with a test; what was read of it does not.
      const trend = test === view.test ? { ...view.trend, reading: undefined } : firstTrendView
      onSearch(searchOf({ ...view, test, column, trend }), isFirst ? 'push' : 'replace')
    },
    close: () => {
      const next = searchOf({ ...view, test: undefined, column: undefined })
      if (next === before.current) onBack()
      else onSearch(next, 'replace')
      before.current = undefined
    },
  }
}
