import type { KnownFhirServer } from './protocol/known-fhir-servers.ts'
import type { SessionMode } from './session.ts'

/** The part of the page's configuration that decides how sessions are obtained. */
interface ModeConfig {
  readonly mode: 'browser'
  readonly knownFhirServers: readonly KnownFhirServer[]
}

/**
 * The mode that this deployment runs in. The only place that chooses, and a page loads only the mode that is chosen:
 * its code is preloaded with the page (`vite.config.ts`), so the import waits for nothing.
 */
export async function sessionMode(config: ModeConfig): Promise<SessionMode> {
  switch (config.mode) {
    case 'browser': {
      const { browserMode } = await import('./browser-mode/browser-mode.ts')
      return browserMode(config.knownFhirServers)
    }
  }
}
