import type { Observation } from 'fhir/r4'
import { vitalSigns, type VitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { chartAnswer } from './chart-answer.ts'
import type { Question } from './question.ts'
import { runSearch } from './run-search.ts'
import type { SearchResults } from './search-results.ts'

export const vitalSignsQuestion: Question<VitalSigns> = {
  searches: ['vital-signs'],
  ask: async (chart, { onSoFar, ...options }) => {
    const answer = (run: SearchResults<Observation>) =>
      chartAnswer(run, vitalSigns(run.resources, chart.now().getTime()))
    const run = await runSearch<Observation>(chart, 'vital-signs', {
      ...options,
      onSoFar: (soFar) => {
        onSoFar(answer(soFar))
      },
    })
    return answer(run)
  },
}
