import type { MedicationRequest } from 'fhir/r4'
import { referencedMedications } from '#src/clinical/medications/medication-name.ts'
import { medications, type Medications } from '#src/clinical/medications/medications.ts'
import { declaredSearches } from '#src/searches/declared-searches.ts'
import { permission } from '#src/searches/permission.ts'
import { chartAnswer } from './chart-answer.ts'
import type { Chart } from './chart.ts'
import type { Question } from './question.ts'
import { readOne } from './read-one.ts'
import { runSearch } from './run-search.ts'
import type { SearchRun } from './search-results.ts'

/**
 * Orders, and the Medications they refer to, read one by one. A Medication that cannot be read leaves its order
 * on screen, marked "details not loaded".
 */
export const medicationsQuestion: Question<Medications> = {
  searches: ['medication-requests', 'medication-reads'],
  ask: async (chart, options) => {
    const run = await runSearch<MedicationRequest>(chart, 'medication-requests', options)
    const { fhirServerUrl } = chart.fhirClient
    const references = referencedMedications(run.resources, fhirServerUrl)
    const { read, runs } = await readMedications(chart, references)
    const finding = medications(run.resources, {
      medications: read,
      fhirServerUrl,
      now: chart.now().getTime(),
    })
    return chartAnswer({ ...run, runs: [...run.runs, ...runs] }, finding)
  },
}

async function readMedications(
  chart: Chart,
  references: readonly string[],
): Promise<{ read: ReadonlyMap<string, unknown>; runs: readonly SearchRun[] }> {
  const read = new Map<string, unknown>()
  const search = declaredSearches['medication-reads']
  if (permission(search, chart.session.grantedScopes) === 'refused') return { read, runs: [] }
  const runs = await Promise.all(
    references.map(async (reference) => {
      const { resource, ledger } = await readOne(chart, search.resourceType, idIn(reference))
      if (resource) read.set(reference, resource)
      return { ...ledger, search: 'medication-reads' } as const
    }),
  )
  return { read, runs }
}

function idIn(reference: string): string {
  return reference.slice('Medication/'.length)
}
