import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect } from 'vitest'
import { cleanup, render } from 'vitest-browser-react'
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
  /** The test looks while answers are still to come; any other is given the chart with everything read. */
  readonly isLoading?: boolean
}

/** Draws a part of the app inside everything that a chart is drawn in, in place of what a test drew before. */
export async function renderInChart(
  part: Parameters<typeof render>[0],
  session: Session,
  { view = englishView(), at, isLoading = false }: RenderOptions = {},
) {
  await cleanup()
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
  if (!isLoading) await allRead(queryClient)
  return { screen, queryClient, address }
}

/** What one answer makes the app ask next is asked by the frame after it. */
async function allRead(queryClient: QueryClient) {
  let quietFrames = 0
  await expect
    .poll(
      async () => {
        await new Promise(requestAnimationFrame)
        quietFrames = queryClient.isFetching() > 0 ? 0 : quietFrames + 1
        return quietFrames
      },
      { interval: 0 },
    )
    .toBeGreaterThan(2)
}
