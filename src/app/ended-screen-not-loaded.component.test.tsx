import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import { ViewSettingsProvider } from '#src/presentation/view-settings.tsx'
import { ChartProvider } from '#src/queries/chart-provider.tsx'
import { chartQueryDefaults } from '#src/queries/first-screen.ts'
import { SessionProvider } from '#src/session/session-provider.tsx'
import { englishView } from '#src/testing/english-view.ts'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { memoryAddress } from '#src/testing/memory-address.ts'
import { patient } from '#src/testing/patient.ts'
import { AddressProvider } from '#src/presentation/address.tsx'
import { ChartShell } from './chart-shell.tsx'

vi.mock('./ended-screen.tsx', () => {
  throw new Error('offline')
})

test('where the page of the end cannot be loaded, the end is said and nothing is kept', async () => {
  const session = fhirSession([patient()])
  const chart = { session, fhirClient: createFhirClient(session), now: () => new Date() }
  const queryClient = new QueryClient({ defaultOptions: { queries: chartQueryDefaults } })
  const screen = await render(
    <ViewSettingsProvider value={englishView()}>
      <SessionProvider value={session}>
        <QueryClientProvider client={queryClient}>
          <ChartProvider value={chart}>
            <AddressProvider value={memoryAddress('/e/ehr/chart/launch')}>
              <ChartShell />
            </AddressProvider>
          </ChartProvider>
        </QueryClientProvider>
      </SessionProvider>
    </ViewSettingsProvider>,
  )
  await expect.poll(() => screen.container.textContent).toContain('BEAULIEU')
  session.endNow()
  await expect.poll(() => screen.container.textContent).toBe('The session has ended')
  await expect.poll(() => queryClient.getQueryCache().getAll()).toEqual([])
})
