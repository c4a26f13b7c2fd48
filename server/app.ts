import type { KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import type { BuiltFiles } from './built-files.ts'
import type { AppAnswer, AppRequest } from './http/answer.ts'
import { builtFileRoute } from './routes/built-file-route.ts'
import { securityHeaders } from './security-headers.ts'

export interface AppDependencies {
  readonly knownFhirServers: readonly KnownFhirServer[]
  readonly builtFiles: BuiltFiles
}

export type App = (request: AppRequest) => AppAnswer

/** What is answered to every request, as a function of it: every answer carries the security headers. */
export function createApp({ knownFhirServers, builtFiles }: AppDependencies): App {
  const headers = securityHeaders(knownFhirServers)
  const route = builtFileRoute(builtFiles)
  return (request) => {
    const answer = route(request)
    return { ...answer, headers: { ...headers, ...answer.headers } }
  }
}
