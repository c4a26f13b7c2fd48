import type { Observation } from 'fhir/r4'
import { vitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { declaredSearches } from '#src/searches/declared-searches.ts'
import { chartAnswer, runSearch } from './run-search.ts'
import type { Chart } from './chart.ts'
import { chartQuery } from './chart-query.ts'

const search = declaredSearches['vital-signs']

export function vitalSignsQuery(chart: Chart) {
  return chartQuery(chart, search.id, async (asking) => {
    const run = await runSearch<Observation>(chart, search, asking)
    return chartAnswer(chart, search, run, vitalSigns(run.result.resources, chart.now().getTime()))
  })
}
