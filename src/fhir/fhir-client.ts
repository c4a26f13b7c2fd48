import type { FhirResource } from 'fhir/r4'
import { sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import { FhirError } from './fhir-error.ts'
import { issuesText } from './operation-outcome.ts'
import { getFhirJson, type FhirServer } from './request.ts'
import { searchAll, type SearchRequest } from './search.ts'
import type { SearchResult } from './search-result.ts'

type ResourceOf<Type> = Extract<FhirResource, { resourceType: Type }>

/** Reads one FHIR server for one patient's chart. At most six requests are in flight at a time. */
export interface FhirClient {
  readonly fhirServerUrl: string
  /** @throws FhirError; `unexpected-resource` when the response has another type or id */
  readonly read: <Type extends FhirResource['resourceType']>(
    resourceType: Type,
    id: string,
  ) => Promise<{ readonly resource: ResourceOf<Type>; readonly requests: number }>
  readonly search: <Resource extends FhirResource>(
    request: SearchRequest<Resource>,
  ) => Promise<SearchResult>
}

/** A courtesy to the EHR: a chart is a handful of parallel requests, not a flood. */
const maxInFlight = 6

export function createFhirClient(server: FhirServer): FhirClient {
  const limited: FhirServer = {
    fhirServerUrl: server.fhirServerUrl,
    fetch: limitedFetch(server.fetch),
  }
  return {
    fhirServerUrl: server.fhirServerUrl,
    read: async (resourceType, id) => {
      const url = `${server.fhirServerUrl}/${resourceType}/${encodeURIComponent(id)}`
      const { body, tries } = await getFhirJson(limited, url)
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
    search: (request) => searchAll(limited, request),
  }
}

function limitedFetch(send: FhirServer['fetch']): FhirServer['fetch'] {
  let inFlight = 0
  const waiting: (() => void)[] = []
  return async (url, init) => {
    if (inFlight >= maxInFlight) await new Promise<void>((resolve) => waiting.push(resolve))
    inFlight += 1
    try {
      return await send(url, init)
    } finally {
      inFlight -= 1
      waiting.shift()?.()
    }
  }
}
