import { FhirError } from '#src/fhir/fhir-error.ts'
import type { SearchId } from '#src/searches/declared-searches.ts'
import type { ChartAnswer } from './chart-answer.ts'
import type { Chart } from './chart.ts'
import type { QuestionOptions } from './question.ts'
import { runSearch } from './run-search.ts'
import type { SearchedResource, SearchResults } from './search-results.ts'

/** What makes an answer of what a search brought. */
export interface AnswerCode<Resource extends SearchedResource, Value> {
  readonly answerSoFar: (chart: Chart, run: SearchResults<Resource>) => ChartAnswer<Value>
  readonly answer: (
    chart: Chart,
    run: SearchResults<Resource>,
    stop: AbortSignal,
  ) => ChartAnswer<Value> | Promise<ChartAnswer<Value>>
}

/**
 * Asks a question whose clinical code comes with its answer, so that the panels above it do not wait for it.
 * @throws QuestionError when nothing could be read; FhirError `network` when the code could not be loaded
 */
export async function lateAnswer<Resource extends SearchedResource, Value>(
  chart: Chart,
  search: SearchId,
  { onSoFar, ...options }: QuestionOptions<Value>,
  load: () => Promise<AnswerCode<Resource, Value>>,
): Promise<ChartAnswer<Value>> {
  const run = await runSearch<Resource>(chart, search, {
    ...options,
    onSoFar: (soFar) => {
      void load().then(
        ({ answerSoFar }) => {
          onSoFar(answerSoFar(chart, soFar))
        },
        () => undefined,
      )
    },
  })
  const { answer } = await load().catch((cause: unknown) => {
    throw new FhirError('network', { cause })
  })
  return answer(chart, run, options.stop)
}
