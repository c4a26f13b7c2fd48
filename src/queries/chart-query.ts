import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { SearchId } from '#src/searches/search-types.ts'
import { chartKey, type Chart } from './chart.ts'
import type { ChartAnswer, SearchProgress } from './chart-answer.ts'

export const progressKey = (chart: Chart, search: SearchId) => chartKey(chart, search, 'progress')
export const windowKey = (chart: Chart, search: SearchId) => chartKey(chart, search, 'window')

/** What a question needs to know and tell while it runs. */
export interface Asking {
  readonly anyDate: boolean
  readonly onProgress: (progress: SearchProgress) => void
}

/** TanStack options of one clinical question. Retries are the FHIR client's; an answer stays until it is read again. */
export function chartQuery<Answer>(
  chart: Chart,
  search: SearchId,
  ask: (asking: Asking) => Promise<ChartAnswer<Answer>>,
) {
  return queryOptions({
    queryKey: chartKey(chart, search),
    queryFn: ({ client }: { client: QueryClient }) =>
      ask({
        anyDate: client.getQueryData(windowKey(chart, search)) === 'any-date',
        onProgress: (progress) => {
          client.setQueryData(progressKey(chart, search), progress)
        },
      }),
    staleTime: Infinity,
    gcTime: Infinity,
  })
}
