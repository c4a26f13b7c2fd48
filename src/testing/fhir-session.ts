import type { FhirResource, Observation } from 'fhir/r4'
import { element, elements, sent } from '#src/r4/sent.ts'
import type { EndReason } from '#src/smart/protocol/end-reason.ts'
import type { Session } from '#src/smart/session.ts'
import { isInDates } from './is-in-dates.ts'
import { session } from './session.ts'

/**
 * A session whose EHR holds a handful of resources: a read finds one by id, a search by type, category and date.
 * @param parts what differs from `session`, such as its scopes
 */
export function fhirSession(
  resources: readonly FhirResource[],
  parts: Partial<Session> = {},
): Session & {
  readonly endNow: (reason?: EndReason) => void
  /** As a refresh with other scopes does. */
  readonly grantNow: (scopes: readonly string[]) => void
} {
  const listeners = new Set<() => void>()
  const scopeListeners = new Set<() => void>()
  let endReason: EndReason | undefined
  let grantedScopes = parts.grantedScopes ?? session().grantedScopes
  return {
    ...session(),
    fetch: (url) => Promise.resolve(answer(url, resources)),
    onEnded: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    endReason: () => endReason,
    onScopesChanged: (listener) => {
      scopeListeners.add(listener)
      return () => {
        scopeListeners.delete(listener)
      }
    },
    ...parts,
    get grantedScopes() {
      return grantedScopes
    },
    endNow: (reason = 'by-reader') => {
      endReason = reason
      for (const listener of listeners) listener()
    },
    grantNow: (scopes) => {
      grantedScopes = scopes
      for (const listener of scopeListeners) listener()
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
  const codes = url.searchParams.get('code')?.split(',')
  const entry = ofType
    .filter((resource) => codes?.some((code) => hasCode(resource, code)) ?? true)
    .filter((resource) => category === null || JSON.stringify(resource).includes(category))
    .filter((resource) => isInDates(resource, url.searchParams))
    .map((resource) => ({
      fullUrl: `${url.origin}/fhir/${resourceType}/${resource.id ?? ''}`,
      resource,
      search: { mode: 'match' },
    }))
  const link = [{ relation: 'self', url: address }]
  return json({ resourceType: 'Bundle', type: 'searchset', total: entry.length, link, entry })
}

function hasCode(resource: FhirResource, token: string): boolean {
  const { code } = sent<Observation & FhirResource>(resource)
  return elements(element(code).coding).some(
    ({ system, code: value }) => token === `${String(system)}|${String(value)}`,
  )
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/fhir+json' },
  })
}
