import { useEffect, useState, type ComponentType } from 'react'
import type { TrendChartProps } from './trend-chart.tsx'

let loading: Promise<ComponentType<TrendChartProps>> | undefined

/** Brings in the big chart, once; called when the first screen stands. */
export function loadTrendChart(): Promise<ComponentType<TrendChartProps>> {
  loading ??= import('./trend-chart.tsx').then(({ TrendChart }) => TrendChart)
  return loading
}

export type LoadedTrendChart = ComponentType<TrendChartProps> | 'loading' | 'failed'

/** The trend chart when it is there. No Suspense: its fallback costs 300 ms. */
export function useTrendChart(): LoadedTrendChart {
  const [chart, setChart] = useState<LoadedTrendChart>('loading')
  useEffect(() => {
    let isWanted = true
    loadTrendChart().then(
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
