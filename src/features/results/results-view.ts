import {
  isOpaqueKey,
  partsOfTrend,
  trendViewFrom,
  type TrendView,
} from '#src/presentation/trend-view.ts'

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

/** The query part of the address, with its question mark; empty for the view that is there at first. */
export function searchOf(view: ResultsView): string {
  const parts = [
    ...(view.isFlaggedOnly ? ['flagged'] : []),
    ...(view.isTrendOnly ? ['trend'] : []),
    ...(view.isEachDraw ? ['draws'] : []),
    ...(view.isTurned ? ['turned'] : []),
    ...(view.pins.length > 0 ? [`pins=${view.pins.join('.')}`] : []),
    ...(view.openDays.length > 0 ? [`days=${view.openDays.join('.')}`] : []),
    ...(view.test === undefined ? [] : [`test=${view.test}`]),
    ...(view.test === undefined || view.column === undefined ? [] : [`at=${view.column}`]),
    ...(view.test === undefined ? [] : partsOfTrend(view.trend)),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
