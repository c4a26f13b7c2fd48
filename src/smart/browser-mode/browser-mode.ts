import type { KnownFhirServer } from '../protocol/known-fhir-servers.ts'
import type { SessionMode } from '../session.ts'
import { beginLaunch } from './begin-launch.ts'
import { openSession } from './open-session.ts'
import { thisTab, type Tab } from './tab.ts'

/** Sidechart as a public client: the browser itself speaks to the EHR, and the tokens live in the tab. */
export function browserMode(
  knownFhirServers: readonly KnownFhirServer[],
  openTab: () => Tab = thisTab,
): SessionMode {
  return {
    beginLaunch: async (request) => beginLaunch(request, openTab()),
    openSession: async (address) => openSession(address, knownFhirServers, openTab()),
  }
}
