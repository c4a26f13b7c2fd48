import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { chartKey, type Chart } from './chart.ts'
import { panelPermission, panelQuestion, type PanelId } from './panels.ts'

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
        mergedIds: id === 'patient' ? Promise.resolve([]) : mergedIds(client, chart),
        onProgress: (progress) => {
          client.setQueryData(progressKey(chart, id), progress)
        },
      }),
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

/** What the Patient `replaces`, from the answer of its own question: read once, whoever asks. */
async function mergedIds(client: QueryClient, chart: Chart): Promise<readonly string[]> {
  if (panelPermission('patient', chart.session) === 'refused') return []
  try {
    const { value } = await client.fetchQuery(panelQuery(chart, 'patient'))
    return value.links.replaces
      .filter((record) => record.startsWith('Patient/'))
      .map((record) => record.slice('Patient/'.length))
  } catch {
    return []
  }
}
