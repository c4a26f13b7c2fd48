import type { KnownFhirServer } from '../protocol/known-fhir-servers.ts'
import type { SessionMode } from '../session.ts'
import { thisTab, type Tab } from './tab.ts'

/**
 * Sidechart as a public client: the browser itself speaks to the EHR, and the tokens live in the tab. The launch page
 * and the chart page each load only their own half; both halves are preloaded with their page (`vite.config.ts`).
 */
export function browserMode(
  knownFhirServers: readonly KnownFhirServer[],
  openTab: () => Tab = thisTab,
): SessionMode {
  return {
    beginLaunch: async (request) => {
      const { beginLaunch } = await import('./begin-launch.ts')
      return beginLaunch(request, openTab())
    },
    openSession: async (address) => {
      const { openSession } = await import('./open-session.ts')
      return openSession(address, knownFhirServers, openTab())
    },
  }
}
