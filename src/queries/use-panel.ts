import { skipToken, useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query'
import { FhirError } from '#src/fhir/fhir-error.ts'
import type { SearchId } from '#src/searches/search-types.ts'
import { declaredSearches } from '#src/searches/declared-searches.ts'
import { permission } from '#src/searches/permission.ts'
import { chartKey, type Chart } from './chart.ts'
import type { ChartAnswer, SearchProgress } from './chart-answer.ts'
import { progressKey, windowKey, type chartQuery } from './chart-query.ts'
import { useChart } from './chart-provider.tsx'
import { laboratoryQuery } from './laboratory-query.ts'
import { medicationsQuery } from './medications-query.ts'
import type { PanelState } from './panel-state.ts'
import { patientQuery } from './patient-query.ts'
import { vitalSignsQuery } from './vital-signs-query.ts'

export const usePatient = () => usePanel('patient', patientQuery)
export const useVitalSigns = () => usePanel('vital-signs', vitalSignsQuery)
export const useLaboratory = () => usePanel('laboratory', laboratoryQuery)
export const useMedications = () => usePanel('medication-requests', medicationsQuery)

function usePanel<Answer>(
  search: SearchId,
  query: (chart: Chart) => ReturnType<typeof chartQuery<Answer>>,
): PanelState<Answer> {
  const chart = useChart()
  const queryClient = useQueryClient()
  const isPermitted =
    permission(declaredSearches[search], chart.session.grantedScopes) !== 'refused'
  const { data, error, isFetching, refetch } = useQuery({ ...query(chart), enabled: isPermitted })
  const { data: progress } = useQuery<SearchProgress>({
    queryKey: progressKey(chart, search),
    queryFn: skipToken,
    gcTime: Infinity,
  })
  if (!isPermitted) return { status: 'not-permitted' }
  const readAgain = () => {
    refetch().catch(() => undefined)
  }
  if (data) {
    return {
      status: 'loaded',
      data,
      stale: error && !isFetching ? { since: data.loadedAt, error: asFhirError(error) } : undefined,
      isReloading: isFetching,
      loadOlder: data.window.kind === 'any-date' ? undefined : loadOlder,
    }
  }
  if (error && !isFetching) {
    const known = asFhirError(error)
    return { status: 'failed', error: known, tries: known.tries, retry: readAgain }
  }
  return { status: 'loading', progress }

  function loadOlder() {
    queryClient.setQueryData(windowKey(chart, search), 'any-date')
    readAgain()
  }
}

function asFhirError(error: unknown): FhirError {
  return error instanceof FhirError ? error : new FhirError('unexpected-resource', { cause: error })
}

/** Every answer of the chart that there is so far, for the session report. */
export function useChartAnswers(): readonly ChartAnswer<unknown>[] {
  const states: readonly PanelState<unknown>[] = [
    usePatient(),
    useVitalSigns(),
    useLaboratory(),
    useMedications(),
  ]
  return states.flatMap((state) => (state.status === 'loaded' ? [state.data] : []))
}

/** Whether anything of this chart is being read now. */
export function useIsLoading(): boolean {
  const chart = useChart()
  return useIsFetching({ queryKey: chartKey(chart) }) > 0
}

/** Reads everything of this chart again, at once. */
export function useReload(): () => void {
  const chart = useChart()
  const queryClient = useQueryClient()
  return () => {
    const queries = [
      patientQuery(chart),
      vitalSignsQuery(chart),
      laboratoryQuery(chart),
      medicationsQuery(chart),
    ]
    for (const { queryKey } of queries) {
      queryClient.refetchQueries({ queryKey, exact: true }).catch(() => undefined)
    }
  }
}
