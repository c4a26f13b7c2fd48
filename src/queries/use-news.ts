import { useMemo } from 'react'
import { newestDate } from '#src/clinical/news/newest-date.ts'
import { newsLines } from '#src/clinical/news/news-line.ts'
import { orderNews, type OrderNews } from '#src/clinical/news/order-changes.ts'
import { resultNews, type ResultNews } from '#src/clinical/news/result-news.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { PanelState } from './panel-state.ts'
import { usePanel } from './use-panel.ts'

/** From worst to best. */
const states = ['failed', 'not-permitted', 'loading', 'incomplete', 'stale', 'complete'] as const

export type NewsPartState = (typeof states)[number]

export interface NewsPart {
  readonly id: 'laboratory' | 'vital-signs' | 'medications'
  readonly state: NewsPartState
}

/** What is new among everything that was read, and how far that can be relied on. */
export interface News {
  /** Undefined while laboratory results are not there: nothing is known of what is gravest. */
  readonly results: ResultNews | undefined
  readonly orders: OrderNews | undefined
  readonly newest: FhirDateTime | undefined
  readonly parts: readonly NewsPart[]
  /** The worst of its parts. */
  readonly state: NewsPartState
}

/**
 * @param from start of the window, epoch ms
 * @param now epoch ms
 */
export function useNews(from: number, now: number): News {
  const laboratory = usePanel('laboratory')
  const vitalSigns = usePanel('vital-signs')
  const medications = usePanel('medications')
  const [results, signs, orders] = [valueOf(laboratory), valueOf(vitalSigns), valueOf(medications)]
  const parts: NewsPart[] = [
    { id: 'laboratory', state: partState(laboratory) },
    { id: 'vital-signs', state: partState(vitalSigns) },
    { id: 'medications', state: partState(medications) },
  ]
  return {
    ...useMemo(() => {
      const lines = newsLines(results, signs)
      return {
        results: results ? resultNews(lines, from, now) : undefined,
        orders: orders && orderNews(orders, from, now),
        newest: newestDate(lines, orders, now),
      }
    }, [results, signs, orders, from, now]),
    parts,
    state: states.find((state) => parts.some((part) => part.state === state)) ?? 'complete',
  }
}

function valueOf<Value>(state: PanelState<Value>): Value | undefined {
  if (state.status === 'loading') return state.soFar?.value
  return state.status === 'loaded' ? state.data.value : undefined
}

function partState(state: PanelState<unknown>): NewsPartState {
  if (state.status !== 'loaded') return state.status
  if (state.data.outcome.kind !== 'complete') return 'incomplete'
  if (state.stale) return 'stale'
  return state.reloading ? 'loading' : 'complete'
}
