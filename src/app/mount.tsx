import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router'
import { ChartProvider } from '#src/queries/chart-provider.tsx'
import type { Chart } from '#src/queries/chart.ts'
import { SessionProvider } from '#src/session/session-provider.tsx'
import type { SmartError } from '#src/smart/protocol/smart-error.ts'
import { ViewSettingsProvider } from '#src/presentation/view-settings.tsx'
import { ChartShell } from './chart-shell.tsx'
import { FailureScreen } from './failure-screen.tsx'
import { StartScreen } from './start-screen.tsx'
import '#src/ui/tokens.css'
import '#src/ui/base.css'
import '#src/ui/panel.css'
import '#src/ui/values.css'
import '#src/ui/plots/plots.css'
import '#src/presentation/readings.css'
import './app.css'

/** The other half of the composition root: everything that React puts on the page. */

/** The chart of one session, whose searches have been started already. */
export function mountChart(
  root: HTMLElement,
  { chart, queryClient }: { readonly chart: Chart; readonly queryClient: QueryClient },
): void {
  createRoot(root).render(
    <StrictMode>
      <ViewSettingsProvider value={{ locale: 'en', now: chart.now().getTime() }}>
        <SessionProvider value={chart.session}>
          <QueryClientProvider client={queryClient}>
            <ChartProvider value={chart}>
              <BrowserRouter>
                <ChartShell />
              </BrowserRouter>
            </ChartProvider>
          </QueryClientProvider>
        </SessionProvider>
      </ViewSettingsProvider>
    </StrictMode>,
  )
}

/** The page of someone who came without a launch. */
export function mountStart(root: HTMLElement): void {
  createRoot(root).render(
    <ViewSettingsProvider value={{ locale: 'en', now: Date.now() }}>
      <StartScreen />
    </ViewSettingsProvider>,
  )
}

/** What a person sees when there is no chart to show, one screen for each cause. */
export function mountFailure(root: HTMLElement, error: SmartError): void {
  createRoot(root).render(
    <ViewSettingsProvider value={{ locale: 'en', now: Date.now() }}>
      <FailureScreen code={error.code} />
    </ViewSettingsProvider>,
  )
}
