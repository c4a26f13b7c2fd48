import type { Medication, MedicationRequest } from 'fhir/r4'
import {
  referencedMedications,
  stillLoading,
  type LoadedMedication,
} from '#src/clinical/medications/loaded-medications.ts'
import type { Finding } from '#src/clinical/finding.ts'
import { medications, type Medications } from '#src/clinical/medications/medications.ts'
import { declaredSearches } from '#src/searches/declared-searches.ts'
import { permission } from '#src/searches/permission.ts'
import { chartAnswer, type ChartAnswer } from './chart-answer.ts'
import type { Chart } from './chart.ts'
import { readOne, type ReadOne } from './read-one.ts'
import type { SearchResults } from './search-results.ts'

/** The orders that a search brought, with the Medications they refer to, read one by one until the reader stops. */
export async function answer(
  chart: Chart,
  run: SearchResults<MedicationRequest>,
  stop: AbortSignal,
): Promise<ChartAnswer<Medications>> {
  const { fhirServerUrl } = chart.fhirClient
  const references = referencedMedications(run.resources, fhirServerUrl)
  const reads = await readMedications(chart, references, stop)
  const notPermitted = references.map(
    (reference) => [reference, { failure: 'not-permitted' }] as const,
  )
  return chartAnswer(run, orders(chart, run, reads ? reads.map(loaded) : notPermitted), {
    lines: (reads ?? []).map(({ line }) => line),
    runs: (reads ?? []).map(({ run: each }) => each),
  })
}

/** The orders that have come, before any Medication is read; those that refer to one say that it is loading. */
export function answerSoFar(
  chart: Chart,
  run: SearchResults<MedicationRequest>,
): ChartAnswer<Medications> {
  const references = referencedMedications(run.resources, chart.fhirClient.fhirServerUrl)
  const pending = references.map((reference) => [reference, { failure: stillLoading }] as const)
  return chartAnswer(run, orders(chart, run, pending))
}

function orders(
  { fhirClient, now }: Chart,
  run: SearchResults<MedicationRequest>,
  read: Iterable<readonly [string, LoadedMedication]>,
): Finding<Medications> {
  return medications(run.resources, {
    medications: new Map(read),
    fhirServerUrl: fhirClient.fhirServerUrl,
    now: now().getTime(),
  })
}

/** Undefined when the granted access does not include Medications. */
async function readMedications(
  chart: Chart,
  references: readonly string[],
  stop: AbortSignal,
): Promise<readonly ReadOne<Medication>[] | undefined> {
  const search = declaredSearches['medication-reads']
  if (permission(search, chart.session.grantedScopes) === 'refused') return undefined
  return await Promise.all(
    references.map((reference) =>
      readOne(chart, 'medication-reads', search.resourceType, idIn(reference), 'reference', stop),
    ),
  )
}

function loaded({ line, resource, error }: ReadOne<Medication>): [string, LoadedMedication] {
  return [line.key, resource ? { resource } : { failure: error?.code ?? 'network' }]
}

function idIn(reference: string): string {
  return reference.slice('Medication/'.length)
}
