import { matchedFhirServer, type KnownFhirServer } from '../protocol/known-fhir-servers.ts'
import { SmartError } from '../protocol/smart-error.ts'
import type { Session } from '../session.ts'
import { readStoredSession } from './stored-session.ts'
import type { Tab } from './tab.ts'
import { createTabSession } from './tab-session.ts'

/**
 * Reopens the session of a chart page that was reloaded.
 * @throws SmartError `opened-directly` if this tab has no such session, `open-in-another-tab` if another tab holds it
 */
export async function resumeSession(
  launchId: string,
  knownFhirServers: readonly KnownFhirServer[],
  tab: Tab,
): Promise<Session> {
  const stored = readStoredSession(tab.storage, launchId)
  const server = stored && matchedFhirServer(knownFhirServers, stored.fhirServerUrl)
  if (!stored || !server) throw new SmartError('opened-directly')
  // A duplicated tab has a copy of the storage, and with it a refresh token that can be used once.
  await tab.claim(launchId)
  return createTabSession(stored, server, tab)
}
