import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { FhirError } from '#src/fhir/fhir-error.ts'
import type { ChartAnswer } from './chart-answer.ts'
import { chartKey, type Chart } from './chart.ts'
import { panelPermission, panelQuestion, type PanelId, type PanelValue } from './panels.ts'
import { QuestionError } from './question-error.ts'
import type { Progress } from './question.ts'

export const loadingKey = (chart: Chart, id: PanelId) => chartKey(chart, id, 'loading')
export const windowKey = (chart: Chart, id: PanelId) => chartKey(chart, id, 'window')
export const limitKey = (chart: Chart, id: PanelId) => chartKey(chart, id, 'limit')

/** What is known of a question while it is being asked. */
export interface Loading<Value> {
  readonly progress: Progress | undefined
  readonly soFar: ChartAnswer<Value> | undefined
  /** What has come is then the answer, unless there is an earlier one. */
  readonly stop: () => void
}

/** A reader decides whether more than so many resources are read. */
export const resourcesAtOnce = 20_000

/** TanStack options of a panel's question. The FHIR client retries; an answer stays until the reader reloads it. */
export function panelQuery<Id extends PanelId>(chart: Chart, id: Id) {
  const question = panelQuestion(id)
  const queryKey = chartKey(chart, id)
  return queryOptions({
    queryKey,
    queryFn: async ({ client }: { client: QueryClient }) => {
      const stopping = new AbortController()
      let loading: Loading<PanelValue<Id>> = {
        progress: undefined,
        soFar: undefined,
        stop: () => {
          stopping.abort()
        },
      }
      let isDone = false
      const update = (parts: Partial<Loading<PanelValue<Id>>>) => {
        if (isDone) return
        loading = { ...loading, ...parts }
        client.setQueryData(loadingKey(chart, id), loading)
      }
      update({})
      try {
        const answer = await question.ask(chart, {
          anyDate: client.getQueryData(windowKey(chart, id)) === 'any-date',
          limit: client.getQueryData<number>(limitKey(chart, id)) ?? resourcesAtOnce,
          mergedIds: id === 'patient' ? Promise.resolve([]) : mergedIds(client, chart),
          stop: stopping.signal,
          onProgress: (progress) => {
            update({ progress })
          },
          onSoFar: (soFar) => {
            update({ soFar })
          },
        })
        const earlier = client.getQueryData<ChartAnswer<unknown>>(queryKey)
        if (earlier && stopping.signal.aborted)
          throw new QuestionError(new FhirError('stopped-by-reader'), answer)
        // A part of an answer does not take the place of one in which nothing failed.
        if (earlier && earlier.outcome.kind !== 'failed' && answer.outcome.kind === 'failed')
          throw new QuestionError(answer.outcome.error, answer)
        return answer
      } finally {
        isDone = true
        client.removeQueries({ queryKey: loadingKey(chart, id), exact: true })
      }
    },
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

/** What the Patient `replaces`, from the answer of its own question: read once, whoever asks. */
export async function mergedIds(client: QueryClient, chart: Chart): Promise<readonly string[]> {
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
