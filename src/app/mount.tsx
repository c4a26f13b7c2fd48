import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { ChartProvider } from '#src/queries/chart-provider.tsx'
import type { Chart } from '#src/queries/chart.ts'
import { SessionProvider } from '#src/session/session-provider.tsx'
import { AddressProvider, browserAddress } from '#src/presentation/address.tsx'
import { ChartShell } from './chart-shell.tsx'
import { View, type Language } from './view.tsx'
import '#src/ui/tokens.css'
import '#src/ui/base.css'
import '#src/ui/panel.css'
import '#src/ui/values.css'
import '#src/ui/rows.css'
import '#src/ui/plots/plots.css'
import './app.css'

/**
 * The other half of the composition root: puts the chart of one session on the page. Its searches have been
 * started already.
 */
export function mountChart(
  root: HTMLElement,
  {
    chart,
    queryClient,
    language,
  }: {
    readonly chart: Chart
    readonly queryClient: QueryClient
    readonly language: Language
  },
): void {
  createRoot(root).render(
    <StrictMode>
      <View first={language} now={chart.now().getTime()}>
        <SessionProvider value={chart.session}>
          <QueryClientProvider client={queryClient}>
            <ChartProvider value={chart}>
              <AddressProvider value={browserAddress(window)}>
                <ChartShell />
              </AddressProvider>
            </ChartProvider>
          </QueryClientProvider>
        </SessionProvider>
      </View>
    </StrictMode>,
  )
}
