import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { readCapabilities } from '#src/fhir/capability-statement.ts'
import { correctedFamily, type CorrectedFamily } from '#src/searches/corrected-family.ts'
import { useChart } from './chart-provider.tsx'
import { chartKey, type Chart } from './chart.ts'
import { useIsLoading } from './use-panel.ts'

/** What the EHR's CapabilityStatement came to. */
export interface Capabilities {
  /** The family that the known server's entry names. */
  readonly entry: string
  /** As it was sent; undefined where it does not say, or could not be read. */
  readonly software: string | undefined
  readonly corrections: CorrectedFamily['corrections']
  readonly isRead: boolean
}

/** Reads it once in a launch. What it corrects counts for every later request. */
export function capabilitiesQuery(chart: Chart) {
  const { session } = chart
  return queryOptions({
    // Not within the chart's keys: what is said of the server is no part of "loading".
    queryKey: [session.fhirServerUrl, 'capabilities', session.launchId],
    queryFn: async (): Promise<Capabilities> => {
      const entry = session.ehr.name
      const stated = await readCapabilities(session.fhirServerUrl, session.fetchOpenly)
      if (!stated) return { entry, software: undefined, corrections: [], isRead: false }
      const { family, corrections } = correctedFamily(session.ehr, stated)
      session.correctEhr(family)
      return { entry, software: stated.software, corrections, isRead: true }
    },
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

/** It is not asked of an EHR that answered nothing. */
export async function correctFromCapabilities(
  queryClient: QueryClient,
  chart: Chart,
): Promise<void> {
  const answers = queryClient.getQueriesData({ queryKey: chartKey(chart) })
  if (answers.every(([, data]) => data === undefined)) return
  await queryClient.prefetchQuery(capabilitiesQuery(chart))
}

/** Reads it once nothing of the chart is loading: it can be megabytes, and nothing waits for it. */
export function useCorrectionsFromCapabilities(): void {
  const chart = useChart()
  const queryClient = useQueryClient()
  const isLoading = useIsLoading()
  useEffect(() => {
    if (!isLoading) correctFromCapabilities(queryClient, chart).catch(() => undefined)
  }, [isLoading, queryClient, chart])
}

/** Undefined until it was read. */
export function useCapabilities(): Capabilities | undefined {
  return useQuery({ ...capabilitiesQuery(useChart()), enabled: false }).data
}
