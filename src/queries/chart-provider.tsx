import { createContext, use, type ReactNode } from 'react'
import type { Chart } from './chart.ts'

const ChartContext = createContext<Chart | undefined>(undefined)

/** Gives the screen its one chart. */
export function ChartProvider({
  value,
  children,
}: {
  readonly value: Chart
  readonly children: ReactNode
}) {
  return <ChartContext value={value}>{children}</ChartContext>
}

export function useChart(): Chart {
  const chart = use(ChartContext)
  if (!chart) throw new Error('useChart needs a ChartProvider above it.')
  return chart
}
