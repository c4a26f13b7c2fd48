import type { FhirResource } from 'fhir/r4'
import { FhirError } from '#src/fhir/fhir-error.ts'
import type { SearchLedger } from '#src/fhir/search-result.ts'
import type { Chart } from './chart.ts'

/** One resource read by id, or the error, with the ledger of the requests that it took. */
export interface ReadOne<Resource> {
  readonly resource: Resource | undefined
  readonly error: FhirError | undefined
  readonly ledger: SearchLedger
}

/** Reads one resource by id. A failure is returned, not thrown, so that its requests are counted too. */
export async function readOne<Type extends FhirResource['resourceType']>(
  { fhirClient }: Chart,
  resourceType: Type,
  id: string,
): Promise<ReadOne<Extract<FhirResource, { resourceType: Type }>>> {
  const startedAt = Date.now()
  const { resource, error, requests } = await fhirClient.read(resourceType, id).then(
    (read) => ({ ...read, error: undefined }),
    (cause: unknown) => {
      const known = cause instanceof FhirError ? cause : new FhirError('network', { cause })
      return { resource: undefined, error: known, requests: known.tries }
    },
  )
  const received = resource ? 1 : 0
  const ledger: SearchLedger = {
    url: `${resourceType}/${id}`,
    startedAt,
    finishedAt: Date.now(),
    requests,
    pages: received,
    received,
    withheld: [],
    issues: [],
  }
  return { resource, error, ledger }
}
