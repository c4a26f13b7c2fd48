import { useEffect, useState, type ComponentType } from 'react'
import type { TrendChartProps } from './trend-chart.tsx'

let loading: Promise<ComponentType<TrendChartProps>> | undefined

/** Brings in the big chart, once; called when the first screen stands. */
export function loadTrendChart(): Promise<ComponentType<TrendChartProps>> {
  loading ??= import('./trend-chart.tsx').then(({ TrendChart }) => TrendChart)
  return loading
}

/** The trend chart when it is there; undefined until then. No Suspense: its fallback costs 300 ms. */
export function useTrendChart(): ComponentType<TrendChartProps> | undefined {
  const [chart, setChart] = useState<ComponentType<TrendChartProps>>()
  useEffect(() => {
    let isWanted = true
    loadTrendChart().then(
      (loaded) => {
        if (isWanted) setChart(() => loaded)
      },
      () => {
        loading = undefined
      },
    )
    return () => {
      isWanted = false
    }
  }, [])
  return chart
}
