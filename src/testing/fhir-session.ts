import type { FhirResource } from 'fhir/r4'
import type { Session } from '#src/smart/session.ts'

const fhirServerUrl = 'https://ehr.example/fhir'

/**
 * A session over a handful of resources, for tests of the screen: what is asked by id is read, what is searched
 * comes by type and category. The last argument changes the session itself, such as its scopes.
 */
export function fhirSession(
  resources: readonly FhirResource[],
  parts: Partial<Session> = {},
): Session & { readonly endNow: () => void } {
  const listeners = new Set<() => void>()
  let hasEnded = false
  return {
    launchId: 'launch',
    fhirServerUrl,
    fhirServerName: 'Example EHR',
    fhirServerSorts: true,
    launchContext: {
      patientId: 'p',
      encounterId: undefined,
      needPatientBanner: true,
      intent: undefined,
      tenant: undefined,
      kind: 'ehr-launch',
    },
    requestedScopes: ['patient/*.rs'],
    grantedScopes: ['patient/*.rs'],
    fhirUser: undefined,
    expiresAt: () => Number.MAX_SAFE_INTEGER,
    fetch: (url) => Promise.resolve(answer(url, resources)),
    onEnded: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    isEnded: () => hasEnded,
    end: () => Promise.resolve(),
    ...parts,
    endNow: () => {
      hasEnded = true
      for (const listener of listeners) listener()
    },
  }
}

function answer(address: string, resources: readonly FhirResource[]): Response {
  const url = new URL(address)
  const [resourceType = '', id] = url.pathname.slice('/fhir/'.length).split('/')
  const ofType = resources.filter((resource) => resource.resourceType === resourceType)
  if (id !== undefined) {
    const found = ofType.find((resource) => resource.id === id)
    return found ? json(found) : json({ resourceType: 'OperationOutcome', issue: [] }, 404)
  }
  const category = url.searchParams.get('category')
  const entry = ofType
    .filter((resource) => category === null || JSON.stringify(resource).includes(category))
    .map((resource) => ({
      fullUrl: `${fhirServerUrl}/${resourceType}/${resource.id ?? ''}`,
      resource,
      search: { mode: 'match' },
    }))
  const link = [{ relation: 'self', url: address }]
  return json({ resourceType: 'Bundle', type: 'searchset', total: entry.length, link, entry })
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/fhir+json' },
  })
}
