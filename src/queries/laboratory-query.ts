import type { Observation } from 'fhir/r4'
import { laboratoryResults } from '#src/clinical/laboratory/laboratory-results.ts'
import { declaredSearches } from '#src/searches/declared-searches.ts'
import { chartAnswer, runSearch } from './run-search.ts'
import type { Chart } from './chart.ts'
import { chartQuery } from './chart-query.ts'

const search = declaredSearches.laboratory

export function laboratoryQuery(chart: Chart) {
  return chartQuery(chart, search.id, async (asking) => {
    const run = await runSearch<Observation>(chart, search, asking)
    return chartAnswer(
      chart,
      search,
      run,
      laboratoryResults(run.result.resources, chart.now().getTime()),
    )
  })
}
