import type { Observation } from 'fhir/r4'
import { laboratoryResults, type Laboratory } from '#src/clinical/laboratory/laboratory-results.ts'
import { chartAnswer } from './chart-answer.ts'
import type { Question } from './question.ts'
import { runSearch } from './run-search.ts'
import type { SearchResults } from './search-results.ts'

export const laboratoryQuestion: Question<Laboratory> = {
  searches: ['laboratory'],
  ask: async (chart, { onSoFar, ...options }) => {
    const answer = (run: SearchResults<Observation>) =>
      chartAnswer(run, laboratoryResults(run.resources, chart.now().getTime()))
    const run = await runSearch<Observation>(chart, 'laboratory', {
      ...options,
      onSoFar: (soFar) => {
        onSoFar(answer(soFar))
      },
    })
    return answer(run)
  },
}
