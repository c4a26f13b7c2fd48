import { firstTrendView, parametersOfTrend, type TrendView } from './trend-view.ts'
import { useAheadOfAddress } from './use-ahead-of-address.ts'
import { addressWith } from './view-parameters.ts'

export interface TrendState {
  readonly view: TrendView
  /** Shows something else. The address says it now, or once it is settled. */
  readonly change: (part: Partial<TrendView>, how?: 'now' | 'settled') => void
  readonly settle: () => void
}

/**
 * What of a trend is shown.
 * @param address what the address says; undefined where it says nothing of this trend
 * @param of what the trend is opened for: another one begins anew
 */
export function useTrendState(
  address: TrendView = firstTrendView,
  onView: ((view: TrendView) => void) | undefined,
  of: string,
): TrendState {
  const { view, change, settle } = useAheadOfAddress(
    address,
    (each) => addressWith(of, parametersOfTrend(each)),
    onView,
  )
  return {
    view,
    change: (part, how) => {
      change({ ...view, ...part }, how)
    },
    settle,
  }
}
