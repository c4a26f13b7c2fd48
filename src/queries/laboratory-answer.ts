import type { Observation } from 'fhir/r4'
import { laboratoryResults, type Laboratory } from '#src/clinical/laboratory/laboratory-results.ts'
import { chartAnswer, type ChartAnswer } from './chart-answer.ts'
import type { Chart } from './chart.ts'
import type { SearchResults } from './search-results.ts'

/** What a search for results says, by analyte. */
export function laboratoryAnswer(
  chart: Chart,
  run: SearchResults<Observation>,
): ChartAnswer<Laboratory> {
  return chartAnswer(run, laboratoryResults(run.resources, chart.now().getTime()))
}
