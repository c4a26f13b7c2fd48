import type { KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import type { BuiltFiles } from './built-files.ts'
import type { AppAnswer, AppRequest } from './http/answer.ts'
import { fileRoute } from './routes/file-route.ts'
import { pageRoute } from './routes/page-route.ts'
import { securityHeaders } from './security-headers.ts'

export interface AppDependencies {
  readonly knownFhirServers: readonly KnownFhirServer[]
  readonly builtFiles: BuiltFiles
}

export type App = (request: AppRequest) => AppAnswer

/** What is answered to every request, as a function of it: every answer carries the security headers. */
export function createApp({ knownFhirServers, builtFiles }: AppDependencies): App {
  const files = fileRoute(builtFiles)
  const pages = pageRoute(builtFiles, knownFhirServers)
  return (request) => {
    const answer = pages(request) ?? files(request)
    return { ...answer, headers: { ...securityHeaders(), ...answer.headers } }
  }
}
