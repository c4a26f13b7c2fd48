import { QueryClient } from '@tanstack/react-query'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import type { Session } from '#src/smart/session.ts'
import type { Chart } from './chart.ts'
import { chartQueryDefaults, startFirstScreen } from './first-screen.ts'

/** The chart of a session, with every question of its first screen asked. */
export function startChart(session: Session): {
  readonly chart: Chart
  readonly queryClient: QueryClient
} {
  const queryClient = new QueryClient({ defaultOptions: { queries: chartQueryDefaults } })
  const chart = { session, fhirClient: createFhirClient(session), now: () => new Date() }
  startFirstScreen(queryClient, chart)
  return { chart, queryClient }
}
