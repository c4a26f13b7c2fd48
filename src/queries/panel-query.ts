import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { chartKey, type Chart } from './chart.ts'
import { panelQuestion, type PanelId } from './panels.ts'

export const progressKey = (chart: Chart, id: PanelId) => chartKey(chart, id, 'progress')
export const windowKey = (chart: Chart, id: PanelId) => chartKey(chart, id, 'window')

/** TanStack options of a panel's question. The FHIR client retries; an answer stays until the reader reloads it. */
export function panelQuery<Id extends PanelId>(chart: Chart, id: Id) {
  const question = panelQuestion(id)
  return queryOptions({
    queryKey: chartKey(chart, id),
    queryFn: ({ client }: { client: QueryClient }) =>
      question.ask(chart, {
        anyDate: client.getQueryData(windowKey(chart, id)) === 'any-date',
        onProgress: (progress) => {
          client.setQueryData(progressKey(chart, id), progress)
        },
      }),
    staleTime: Infinity,
    gcTime: Infinity,
  })
}
