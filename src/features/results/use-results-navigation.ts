import { useRef } from 'react'
import { firstTrendView } from '#src/presentation/trend-view.ts'
import { useViewAddress } from '#src/presentation/use-view-address.ts'
import { addressWith } from '#src/presentation/view-parameters.ts'
import { parametersOfResults, resultsViewFrom, type ResultsView } from './results-view.ts'

/**
 * The view in the address, and the ways from one to the next. Opening details is a step of its own, so that Back
 * closes them; going from one result to another, and narrowing the rows down, is none.
 */
export function useResultsNavigation() {
  const address = useViewAddress()
  const view = resultsViewFrom(address.query)
  /** What was shown before the details were opened, while Back leads there. */
  const before = useRef<string>(undefined)
  return {
    view,
    change: (next: ResultsView) => {
      address.change(parametersOfResults(next))
    },
    open: (test: string, column: string | undefined) => {
      const isFirst = view.test === undefined
      if (isFirst) before.current = textOf(view)
      // Window and other lines stay with a test; what was read of it does not.
      const trend = test === view.test ? { ...view.trend, reading: undefined } : firstTrendView
      address.change(
        parametersOfResults({ ...view, test, column, trend }),
        isFirst ? 'push' : 'replace',
      )
    },
    close: () => {
      const next = { ...view, test: undefined, column: undefined }
      const parameters = parametersOfResults(next)
      if (before.current === undefined) address.change(parameters)
      // A pin stays, and Back leads away from the results all the same.
      else address.back(textOf(next) === before.current ? undefined : parameters)
      before.current = undefined
    },
  }
}

function textOf(view: ResultsView): string {
  return addressWith('', parametersOfResults(view))
}
