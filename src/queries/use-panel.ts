import { useQueryClient } from '@tanstack/react-query'
import { use } from 'react'
import type { ChartAnswer } from './chart-answer.ts'
import { useChart } from './chart-provider.tsx'
import { panelQuery } from './panel-query.ts'
import type { PanelState } from './panel-state.ts'
import { panelIds, type PanelId, type PanelValue } from './panels.ts'
import { panelContexts } from './panels-provider.tsx'

/** The state of one panel's question. */
export function usePanel<Id extends PanelId>(id: Id): PanelState<PanelValue<Id>> {
  const state = use(panelContexts[id])
  if (!state) throw new Error('usePanel needs a PanelsProvider above it.')
  return state as PanelState<PanelValue<Id>>
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
  return Object.values(usePanels()).some(
    (state) =>
      state.status === 'loading' || (state.status === 'loaded' && state.reloading !== undefined),
  )
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
