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

/** What there is of an answer: all of it, or what has come while it is still being read. */
export function valueSoFar<Value>(state: PanelState<Value>): Value | undefined {
  if (state.status === 'loading') return state.soFar?.value
  return state.status === 'loaded' ? state.data.value : undefined
}

function partState(state: PanelState<unknown>): NewsPartState {
  if (state.status !== 'loaded') return state.status
  if (state.data.outcome.kind !== 'complete') return 'incomplete'
  if (state.stale) return 'stale'
  return state.reloading ? 'loading' : 'complete'
}
