import { browserMode } from './browser-mode/browser-mode.ts'
import type { KnownFhirServer } from './protocol/known-fhir-servers.ts'
import type { SessionMode } from './session.ts'

/** The part of the page's configuration that decides how sessions are obtained. */
interface ModeConfig {
  readonly mode: 'browser'
  readonly knownFhirServers: readonly KnownFhirServer[]
}

/** The mode that this deployment runs in. The only place that chooses. */
export function sessionMode(config: ModeConfig): SessionMode {
  switch (config.mode) {
    case 'browser':
      return browserMode(config.knownFhirServers)
  }
}
