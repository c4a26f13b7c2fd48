import {
  firstTrendView,
  isOpaqueKey,
  parametersOfTrend,
  trendViewFrom,
  type TrendView,
} from '#src/presentation/trend-view.ts'
import type { ViewParameters } from '#src/presentation/view-parameters.ts'

/** What of the results is on screen, as the address says it. Tests and days are named by opaque keys. */
export interface ResultsView {
  readonly isFlaggedOnly: boolean
  readonly isTrendOnly: boolean
  /** Every day is open. */
  readonly isEachDraw: boolean
  readonly openDays: readonly string[]
  /** Days are rows, and tests are columns. */
  readonly isTurned: boolean
  /** The tests that stand at the top, in the order in which they were pinned. */
  readonly pins: readonly string[]
  /** The test whose details are open. */
  readonly test: string | undefined
  /** The column of the result that they are about; without one they are about the test. */
  readonly column: string | undefined
  /** Of the test whose details are open. */
  readonly trend: TrendView
}

/** @param search the query part of the address, with or without its question mark */
export function resultsViewFrom(search: string): ResultsView {
  const parameters = new URLSearchParams(search)
  return {
    isFlaggedOnly: parameters.has('flagged'),
    isTrendOnly: parameters.has('trend'),
    isEachDraw: parameters.has('draws'),
    isTurned: parameters.has('turned'),
    pins: parameters.get('pins')?.split('.').filter(isOpaqueKey) ?? [],
    openDays: parameters.get('days')?.split('.').filter(isOpaqueKey) ?? [],
    test: [parameters.get('test') ?? ''].find(isOpaqueKey),
    column: [parameters.get('at') ?? ''].find(isOpaqueKey),
    trend: trendViewFrom(parameters),
  }
}

/** What the address says of it; nothing of the view that is there at first. */
export function parametersOfResults(view: ResultsView): ViewParameters {
  const isOpen = view.test !== undefined
  return {
    flagged: view.isFlaggedOnly,
    trend: view.isTrendOnly,
    draws: view.isEachDraw,
    turned: view.isTurned,
    pins: view.pins.join('.'),
    days: view.openDays.join('.'),
    test: view.test,
    at: isOpen && view.column,
    ...parametersOfTrend(isOpen ? view.trend : firstTrendView),
  }
}
