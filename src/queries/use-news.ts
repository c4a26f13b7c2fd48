import { useMemo } from 'react'
import { newestDate } from '#src/clinical/news/newest-date.ts'
import { newsLines } from '#src/clinical/news/news-lines.ts'
import { orderNews, type OrderNews } from '#src/clinical/news/order-changes.ts'
import { resultNews, type ResultNews } from '#src/clinical/news/result-news.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { newsState, type NewsState } from './news-state.ts'
import { valueSoFar } from './panel-state.ts'
import { usePanel } from './use-panel.ts'

/** What is new among everything that was read, and how far that can be relied on. */
export interface News extends NewsState {
  /** Of what there is of laboratory results and vital signs; undefined while there is neither. */
  readonly results: ResultNews | undefined
  /** Whether there are laboratory results among it: without them nobody knows that nothing is flagged. */
  readonly hasLaboratory: boolean
  readonly orders: OrderNews | undefined
  readonly newest: FhirDateTime | undefined
}

/**
 * @param from start of the window, epoch ms
 * @param now epoch ms
 */
export function useNews(from: number, now: number): News {
  const laboratory = usePanel('laboratory')
  const vitalSigns = usePanel('vital-signs')
  const medications = usePanel('medications')
  const results = valueSoFar(laboratory)
  const signs = valueSoFar(vitalSigns)
  const orders = valueSoFar(medications)
  return {
    ...useMemo(() => {
      const lines = newsLines(results, signs)
      return {
        results: results || signs ? resultNews(lines, from, now) : undefined,
        hasLaboratory: results !== undefined,
        orders: orders && orderNews(orders, from, now),
        newest: newestDate(lines, orders, now),
      }
    }, [results, signs, orders, from, now]),
    ...newsState({ laboratory, 'vital-signs': vitalSigns, medications }),
  }
}
