import type { QueryClient } from '@tanstack/react-query'
import { declaredSearches } from '#src/searches/declared-searches.ts'
import { permission } from '#src/searches/permission.ts'
import type { SearchId } from '#src/searches/search-types.ts'
import type { Chart } from './chart.ts'
import { laboratoryQuery } from './laboratory-query.ts'
import { medicationsQuery } from './medications-query.ts'
import { patientQuery } from './patient-query.ts'
import { vitalSignsQuery } from './vital-signs-query.ts'

/**
 * Answers are read when a person asks, never behind their back; the FHIR client does the retrying, and an
 * offline browser is told at once instead of waiting.
 */
export const chartQueryDefaults = {
  retry: false,
  networkMode: 'always',
  structuralSharing: false,
  refetchOnMount: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const

/** Starts every permitted search of the first screen at once, before there is a screen. */
export function startFirstScreen(queryClient: QueryClient, chart: Chart): void {
  const isPermitted = (id: SearchId) =>
    permission(declaredSearches[id], chart.session.grantedScopes) !== 'refused'
  // A search that fails is kept in its query and shown by its panel.
  const start = (id: SearchId, prefetch: () => Promise<void>) => {
    if (isPermitted(id)) prefetch().catch(() => undefined)
  }
  start('patient', () => queryClient.prefetchQuery(patientQuery(chart)))
  start('vital-signs', () => queryClient.prefetchQuery(vitalSignsQuery(chart)))
  start('laboratory', () => queryClient.prefetchQuery(laboratoryQuery(chart)))
  start('medication-requests', () => queryClient.prefetchQuery(medicationsQuery(chart)))
}
