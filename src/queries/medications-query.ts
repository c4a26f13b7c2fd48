import type { MedicationRequest } from 'fhir/r4'
import { referencedMedications } from '#src/clinical/medications/medication-name.ts'
import { medications } from '#src/clinical/medications/medications.ts'
import type { SearchLedger } from '#src/fhir/search-result.ts'
import { declaredSearches } from '#src/searches/declared-searches.ts'
import { permission } from '#src/searches/permission.ts'
import { chartAnswer, runSearch } from './run-search.ts'
import type { Chart } from './chart.ts'
import { chartQuery } from './chart-query.ts'

const search = declaredSearches['medication-requests']

/** Orders, and the Medications they refer to, read one by one; one that cannot be read costs its details only. */
export function medicationsQuery(chart: Chart) {
  return chartQuery(chart, search.id, async (asking) => {
    const run = await runSearch<MedicationRequest>(chart, search, asking)
    const { fhirServerUrl } = chart.fhirClient
    const references = referencedMedications(run.result.resources, fhirServerUrl)
    const { read, ledgers } = await readMedications(chart, references)
    const context = { medications: read, fhirServerUrl, now: chart.now().getTime() }
    const finding = medications(run.result.resources, context)
    return chartAnswer(chart, search, { ...run, ledgers: [...run.ledgers, ...ledgers] }, finding)
  })
}

async function readMedications(
  { fhirClient, session }: Chart,
  references: readonly string[],
): Promise<{ read: ReadonlyMap<string, unknown>; ledgers: readonly SearchLedger[] }> {
  const read = new Map<string, unknown>()
  const isPermitted = permission(declaredSearches.medications, session.grantedScopes) !== 'refused'
  if (references.length === 0 || !isPermitted) return { read, ledgers: [] }
  const ledgers = await Promise.all(
    references.map(async (reference): Promise<SearchLedger> => {
      const startedAt = Date.now()
      const id = reference.slice('Medication/'.length)
      const medication = await fhirClient.read('Medication', id).catch(() => undefined)
      if (medication) read.set(reference, medication)
      const received = medication ? 1 : 0
      return {
        url: reference,
        startedAt,
        finishedAt: Date.now(),
        requests: 1,
        pages: received,
        received,
        withheld: [],
        issues: [],
      }
    }),
  )
  return { read, ledgers }
}
