import type { PanelState } from './panel-state.ts'

/** From worst to best. */
const states = ['failed', 'not-permitted', 'loading', 'incomplete', 'stale', 'complete'] as const

export type NewsPartState = (typeof states)[number]

type NewsPartId = 'laboratory' | 'vital-signs' | 'medications'

export interface NewsPart {
  readonly id: NewsPartId
  readonly state: NewsPartState
}

/** How far the news can be relied on. */
export interface NewsState {
  readonly parts: readonly NewsPart[]
  /** The worst of its parts. */
  readonly state: NewsPartState
}

export function newsState(panels: Readonly<Record<NewsPartId, PanelState<unknown>>>): NewsState {
  const parts = Object.entries(panels).map(([id, panel]) => ({
    id: id as NewsPartId,
    state: partState(panel),
  }))
  return {
    parts,
    state: states.find((state) => parts.some((part) => part.state === state)) ?? 'complete',
  }
}

function partState(state: PanelState<unknown>): NewsPartState {
  if (state.status !== 'loaded') return state.status
  if (state.data.outcome.kind !== 'complete') return 'incomplete'
  if (state.stale?.aim === 'again') return 'stale'
  return state.reloading ? 'loading' : 'complete'
}
