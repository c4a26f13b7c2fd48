import type { QueryClient } from '@tanstack/react-query'
import type { Chart } from './chart.ts'
import { panelQuery } from './panel-query.ts'
import { panelIds, panelPermission } from './panels.ts'

/**
 * An answer is read again only when the reader asks. The FHIR client does the retrying, and an offline browser is
 * told at once instead of waiting.
 */
export const chartQueryDefaults = {
  retry: false,
  // A question that failed before its panel was drawn is not asked again by drawing it: an EHR records each refusal.
  retryOnMount: false,
  networkMode: 'always',
  structuralSharing: false,
  refetchOnMount: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const

/** Asks every permitted question at once, before there is a screen. */
export function startFirstScreen(queryClient: QueryClient, chart: Chart): void {
  for (const id of panelIds) {
    if (panelPermission(id, chart.session) === 'refused') continue
    // A search that fails is kept in its query and shown by its panel.
    queryClient.prefetchQuery(panelQuery(chart, id)).catch(() => undefined)
  }
}
