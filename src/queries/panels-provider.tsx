import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useSyncExternalStore, type Context, type ReactNode } from 'react'
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

export const panelContexts = Object.fromEntries(
  panelIds.map((id) => [id, createContext<PanelState<unknown> | undefined>(undefined)]),
) as Readonly<Record<PanelId, Context<PanelState<unknown> | undefined>>>

/** The state of each panel's question, found in one place for the two dozen that show something of it. */
export function PanelsProvider({ children }: { readonly children: ReactNode }) {
  return panelIds.reduce((inner, id) => <PanelProvider id={id}>{inner}</PanelProvider>, children)
}

function PanelProvider({ id, children }: { readonly id: PanelId; readonly children: ReactNode }) {
  const StateContext = panelContexts[id]
  return <StateContext value={useQuestion(id)}>{children}</StateContext>
}

function useQuestion<Id extends PanelId>(id: Id): PanelState<PanelValue<Id>> {
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
