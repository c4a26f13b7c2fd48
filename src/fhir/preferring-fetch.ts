import type { FhirServer } from './request.ts'

/**
 * A server's `fetch` with the `Prefer` header that its family asks for. A request that fails is sent once more without
 * it, and so is every later one: a script cannot see whether the server's CORS rules forbid the header
 * (https://fetch.spec.whatwg.org/#cors-preflight-fetch), and one header is not worth a chart.
 */
export function preferringFetch(server: FhirServer): FhirServer['fetch'] {
  let isForbidden = false
  return async (url, init) => {
    const prefer = server.ehr?.prefer
    if (prefer === undefined || isForbidden) return await server.fetch(url, init)
    const headers = new Headers(init?.headers)
    headers.set('prefer', prefer)
    try {
      return await server.fetch(url, { ...init, headers })
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      isForbidden = true
      return await server.fetch(url, init)
    }
  }
}
