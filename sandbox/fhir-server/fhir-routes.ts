import { corsHeaders } from '#sandbox/http/cors.ts'
import type { Route } from '#sandbox/http/route.ts'
import type { createFhirServer } from './fhir-server.ts'

const base = '/fhir/r4'

/** Everything below the FHIR base. Registered apps may read it across origins. */
export function fhirRoutes(
  answerFhir: ReturnType<typeof createFhirServer>,
  redirectUris: () => readonly string[],
): Route {
  return async function answer(request, response, url) {
    if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) return false
    const headers = corsHeaders(request, redirectUris(), false)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (request.method === 'OPTIONS') response.writeHead(204).end()
    else await answerFhir(request, response, `${url.pathname.slice(base.length)}${url.search}`)
    return true
  }
}
