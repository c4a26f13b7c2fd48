import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from 'vitest-browser-react'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import { AddressProvider } from '#src/presentation/address.tsx'
import { ViewSettingsProvider } from '#src/presentation/view-settings.tsx'
import { ChartProvider } from '#src/queries/chart-provider.tsx'
import { chartQueryDefaults } from '#src/queries/first-screen.ts'
import { SessionProvider } from '#src/session/session-provider.tsx'
import type { Session } from '#src/smart/session.ts'
import { englishView } from './english-view.ts'
import { memoryAddress } from './memory-address.ts'

interface RenderOptions {
  readonly view?: ReturnType<typeof englishView>
  /** Path and query in the address bar. */
  readonly at?: string
}

/** Draws a part of the app inside everything that a chart is drawn in. */
export async function renderInChart(
  part: Parameters<typeof render>[0],
  session: Session,
  { view = englishView(), at }: RenderOptions = {},
) {
  const chart = { session, fhirClient: createFhirClient(session), now: () => new Date() }
  const queryClient = new QueryClient({ defaultOptions: { queries: chartQueryDefaults } })
  const address = memoryAddress(at)
  const screen = await render(
    <ViewSettingsProvider value={view}>
      <SessionProvider value={session}>
        <QueryClientProvider client={queryClient}>
          <ChartProvider value={chart}>
            <AddressProvider value={address}>{part}</AddressProvider>
          </ChartProvider>
        </QueryClientProvider>
      </SessionProvider>
    </ViewSettingsProvider>,
  )
  return { screen, queryClient, address }
}
