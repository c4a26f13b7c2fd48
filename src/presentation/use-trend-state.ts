import { useState } from 'react'
import { firstTrendView, parametersOfTrend, type TrendView } from './trend-view.ts'
import { addressWith } from './view-parameters.ts'

export interface TrendState {
  readonly view: TrendView
  /** Shows something else. The address says it now, or once it is settled. */
  readonly change: (part: Partial<TrendView>, how?: 'now' | 'settled') => void
  readonly settle: () => void
}

/**
 * What of a trend is shown. While a pointer drags or a key is held it runs ahead of the address, which browsers let
 * nobody change a hundred times in a few seconds.
 * @param address what the address says; undefined where it says nothing of this trend
 * @param of what the trend is opened for: another one begins anew
 */
export function useTrendState(
  address: TrendView = firstTrendView,
  onView: ((view: TrendView) => void) | undefined,
  of: string,
): TrendState {
  const base = textOf(of, address)
  const [ahead, setAhead] = useState({ base, view: address })
  const view = ahead.base === base ? ahead.view : address
  return {
    view,
    change: (part, how = 'now') => {
      const next = { ...view, ...part }
      setAhead({ base, view: next })
      if (how === 'now') onView?.(next)
    },
    settle: () => {
      if (textOf(of, view) !== base) onView?.(view)
    },
  }
}

function textOf(of: string, view: TrendView): string {
  return addressWith(of, parametersOfTrend(view))
}
