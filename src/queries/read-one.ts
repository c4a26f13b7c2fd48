import type { FhirResource } from 'fhir/r4'
import { FhirError } from '#src/fhir/fhir-error.ts'
import type { Lane } from '#src/fhir/request-queue.ts'
import type { SearchId } from '#src/searches/declared-searches.ts'
import type { AnswerLine, AnswerRun } from './answer-line.ts'
import type { Chart } from './chart.ts'

/** One resource read by id, or the error, with its line of the ledger and the requests that it took. */
export interface ReadOne<Resource> {
  readonly resource: Resource | undefined
  readonly error: FhirError | undefined
  readonly line: AnswerLine
  readonly run: AnswerRun
}

/** Reads one resource by id. A failure is returned, not thrown, so that its requests are counted too. */
export async function readOne<Type extends FhirResource['resourceType']>(
  { fhirClient }: Chart,
  search: SearchId,
  resourceType: Type,
  id: string,
  lane: Lane,
  stop?: AbortSignal,
): Promise<ReadOne<Extract<FhirResource, { resourceType: Type }>>> {
  const startedAt = Date.now()
  const { resource, error, requests } = await fhirClient.read(resourceType, id, lane, stop).then(
    (read) => ({ ...read, error: undefined }),
    (cause: unknown) => {
      const known = cause instanceof FhirError ? cause : new FhirError('network', { cause })
      return { resource: undefined, error: known, requests: known.tries }
    },
  )
  const entries = resource ? 1 : 0
  const reference = `${resourceType}/${id}`
  return {
    resource,
    error,
    line: {
      search,
      key: reference,
      reference,
      fate: error
        ? { kind: 'not-fetched', reason: error.code }
        : { kind: 'shown', isCategoryKnown: true },
      ...(resource ? { resource } : {}),
    },
    run: {
      search,
      url: reference,
      startedAt,
      finishedAt: Date.now(),
      requests,
      pages: entries,
      entries,
      issues: [],
      refusals: [],
      isDivided: false,
      isRestarted: false,
      error,
    },
  }
}
