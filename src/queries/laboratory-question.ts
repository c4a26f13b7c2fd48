import type { Observation } from 'fhir/r4'
import { laboratoryResults, type Laboratory } from '#src/clinical/laboratory/laboratory-results.ts'
import { chartAnswer } from './chart-answer.ts'
import type { Question } from './question.ts'
import { runSearch } from './run-search.ts'

export const laboratoryQuestion: Question<Laboratory> = {
  searches: ['laboratory'],
  ask: async (chart, options) => {
    const run = await runSearch<Observation>(chart, 'laboratory', options)
    return chartAnswer(run, laboratoryResults(run.resources, chart.now().getTime()))
  },
}
