import { skipToken, useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { chartKey } from './chart.ts'
import type { ChartAnswer } from './chart-answer.ts'
import { useChart } from './chart-provider.tsx'
import { failureFrom } from './failure-from.ts'
import { outcomeWithinScope } from './outcome-within-scope.ts'
import {
  limitKey,
  loadingKey,
  panelQuery,
  resourcesAtOnce,
  windowKey,
  type Loading,
} from './panel-query.ts'
import type { PanelState } from './panel-state.ts'
import { panelIds, panelPermission, type PanelId, type PanelValue } from './panels.ts'
import { isCapped, readingAim } from './reading-aim.ts'

/** The state of one panel's question. */
export function usePanel<Id extends PanelId>(id: Id): PanelState<PanelValue<Id>> {
  const chart = useChart()
  const queryClient = useQueryClient()
  const { onScopesChanged } = chart.session
  const permission = useSyncExternalStore(onScopesChanged, () => panelPermission(id, chart.session))
  const isPermitted = permission !== 'refused'
  const { data, error, isFetching, refetch } = useQuery({
    ...panelQuery(chart, id),
    enabled: isPermitted,
  })
  const { data: loading } = useQuery<Loading<PanelValue<Id>>>({
    queryKey: loadingKey(chart, id),
    queryFn: skipToken,
    gcTime: Infinity,
  })
  if (!isPermitted) return { status: 'not-permitted' }
  const reload = () => {
    refetch().catch(() => undefined)
  }
  if (data) {
    const aim = readingAim(data, {
      anyDate: queryClient.getQueryData(windowKey(chart, id)) === 'any-date',
      more: queryClient.getQueryData(limitKey(chart, id)) !== undefined,
    })
    return {
      status: 'loaded',
      // Judged by the scopes of now: what was complete when it was read may lack what came since.
      data: { ...data, outcome: outcomeWithinScope(data.outcome, permission) },
      stale:
        error && !isFetching
          ? { since: data.loadedAt, failure: failureFrom(error), aim }
          : undefined,
      reloading: isFetching ? { stop, progress: loading?.progress, aim } : undefined,
      loadOlder: data.window.kind === 'any-date' ? undefined : loadOlder,
      loadMore: isCapped(data) ? loadMore : undefined,
    }
  }
  if (error && !isFetching) {
    return { status: 'failed', failure: failureFrom(error), retry: reload }
  }
  return { status: 'loading', progress: loading?.progress, soFar: loading?.soFar, stop }

  function stop() {
    loading?.stop()
  }

  function loadOlder() {
    queryClient.setQueryData(windowKey(chart, id), 'any-date')
    reload()
  }

  function loadMore() {
    queryClient.setQueryData<number>(
      limitKey(chart, id),
      (limit) => (limit ?? resourcesAtOnce) + resourcesAtOnce,
    )
    reload()
  }
}

export type PanelStates = Readonly<Record<PanelId, PanelState<unknown>>>

/** Every panel's state, by its id. */
export function usePanels(): PanelStates {
  // The record never changes while the app runs, so the hooks keep their order.
  // oxlint-disable-next-line react/rules-of-hooks
  const states = panelIds.map((id) => [id, usePanel(id)] as const)
  return Object.fromEntries(states) as Record<PanelId, PanelState<unknown>>
}

/** The answers that have come so far. */
export function useChartAnswers(): readonly ChartAnswer<unknown>[] {
  return Object.values(usePanels()).flatMap((state) =>
    state.status === 'loaded' ? [state.data] : [],
  )
}

/** Whether a panel of this chart is loading now. What is asked beside the panels keeps nobody from reading them again. */
export function useIsLoading(): boolean {
  const queryKey = chartKey(useChart())
  const isOfPanel = ({ queryKey: key }: { readonly queryKey: readonly unknown[] }) =>
    panelIds.some((id) => id === key[queryKey.length])
  return useIsFetching({ queryKey, predicate: isOfPanel }) > 0
}

/** Asks every question of this chart again, at once. */
export function useReload(): () => void {
  const chart = useChart()
  const queryClient = useQueryClient()
  return () => {
    for (const id of panelIds) {
      const { queryKey } = panelQuery(chart, id)
      queryClient.refetchQueries({ queryKey, exact: true }).catch(() => undefined)
    }
  }
}
