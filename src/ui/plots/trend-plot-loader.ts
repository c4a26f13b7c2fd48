import { useEffect, useState, type ComponentType } from 'react'
import type { TrendPlotProps } from './trend-plot.tsx'

let loading: Promise<ComponentType<TrendPlotProps>> | undefined

/** Brings in the big chart, once; called when the first screen stands. */
export function loadTrendPlot(): Promise<ComponentType<TrendPlotProps>> {
  loading ??= import('./trend-plot.tsx').then(({ TrendPlot }) => TrendPlot)
  return loading
}

export type LoadedTrendPlot = ComponentType<TrendPlotProps> | 'loading' | 'failed'

/** The trend chart when it is there. No Suspense: its fallback costs 300 ms. */
export function useTrendPlot(): LoadedTrendPlot {
  const [chart, setChart] = useState<LoadedTrendPlot>('loading')
  useEffect(() => {
    let isWanted = true
    loadTrendPlot().then(
      (loaded) => {
        if (isWanted) setChart(() => loaded)
      },
      () => {
        loading = undefined
        if (isWanted) setChart('failed')
      },
    )
    return () => {
      isWanted = false
    }
  }, [])
  return chart
}
