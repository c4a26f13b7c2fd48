import { matchedFhirServer, type KnownFhirServer } from '../known-fhir-servers.ts'
import type { Session } from '../session.ts'
import { SmartError } from '../smart-error.ts'
import { storedSession } from '../stored-session.ts'
import { claimedSession } from './claimed-session.ts'

/**
 * The session of a chart page that was reloaded.
 * @throws SmartError `opened-directly` where this tab holds none, `open-in-another-tab` where another does
 */
export async function resumedSession(
  launchId: string,
  servers: readonly KnownFhirServer[],
  storage: Storage,
): Promise<Session> {
  const stored = storedSession(storage, launchId)
  const server = stored && matchedFhirServer(servers, stored.fhirServerUrl)
  if (!stored || !server) throw new SmartError('opened-directly')
  return claimedSession(stored, server, storage)
}
