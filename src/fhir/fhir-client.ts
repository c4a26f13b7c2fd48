import type { FhirResource } from 'fhir/r4'
import { sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import { FhirError } from './fhir-error.ts'
import { issuesText } from './operation-outcome.ts'
import { createCircuitBreaker } from './circuit-breaker.ts'
import { createReadingTurns } from './reading-turns.ts'
import { getFhirJson, requestHeaders, type FhirAnswer, type FhirServer } from './request.ts'
import { createRequestQueue, type Lane } from './request-queue.ts'
import { searchAll, type SearchRequest } from './search.ts'
import type { SearchResult } from './search-result.ts'

type ResourceOf<Type> = Extract<FhirResource, { resourceType: Type }>

/**
 * Reads one FHIR server for one patient's chart. At most six requests are in flight at a time, and none while the
 * server does not answer.
 */
export interface FhirClient {
  readonly fhirServerUrl: string
  /** @throws FhirError; `unexpected-resource` when the response has another type or id */
  readonly read: <Type extends FhirResource['resourceType']>(
    resourceType: Type,
    id: string,
    lane: Lane,
    stop?: AbortSignal,
  ) => Promise<{ readonly resource: ResourceOf<Type>; readonly requests: number }>
  readonly search: <Resource extends FhirResource>(
    request: SearchRequest<Resource>,
  ) => Promise<SearchResult>
}

const noCodes = { noResults: [], notAsAsked: [], restricted: [], notes: [] }

/** A courtesy to the EHR: a chart is a handful of parallel requests, not a flood. */
const maxInFlight = 6

export function createFhirClient(server: FhirServer, inFlight = maxInFlight): FhirClient {
  const { fhirServerUrl } = server
  const queue = createRequestQueue(inFlight)
  const breaker = createCircuitBreaker()
  const headers = requestHeaders(server)
  const { next: readingTurn, room } = createReadingTurns()

  function get(
    url: string,
    { lane = 'search', priority = 0, stop, check }: GetOptions,
  ): Promise<FhirAnswer> {
    const turn = { lane, priority }
    const options = { queue, turn, headers, stop, readingTurn }
    return breaker.run((checkBreaker) =>
      getFhirJson(server, url, {
        ...options,
        check: async () => {
          await room(inFlight)
          checkBreaker()
          check?.()
        },
      }),
    )
  }

  return {
    fhirServerUrl,
    read: async (resourceType, id, lane, stop) => {
      const url = `${fhirServerUrl}/${resourceType}/${encodeURIComponent(id)}`
      const { body, tries } = await get(url, { lane, stop })
      const answered = sent<FhirResource>(body)
      if (answered.resourceType !== resourceType || answered.id !== id) {
        const isOtherPatient = resourceType === 'Patient' && answered.resourceType === 'Patient'
        const answeredAs = `${text(answered.resourceType) ?? '?'}/${text(answered.id) ?? '?'}`
        throw new FhirError(isOtherPatient ? 'other-patient' : 'unexpected-resource', {
          diagnostics: issuesText(body) || answeredAs,
        }).after(tries)
      }
      return { resource: body as ResourceOf<typeof resourceType>, requests: tries }
    },
    search: (request) =>
      searchAll({ fhirServerUrl, codes: server.ehr?.codes ?? noCodes, get, readingTurn }, request),
  }
}

interface GetOptions {
  readonly lane?: Lane
  readonly priority?: number
  readonly stop?: AbortSignal | undefined
  readonly check?: () => void
}
