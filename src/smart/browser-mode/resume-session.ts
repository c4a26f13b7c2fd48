import { matchedFhirServer, type KnownFhirServer } from '../protocol/known-fhir-servers.ts'
import type { Session } from '../session.ts'
import { SmartError } from '../protocol/smart-error.ts'
import { readStoredSession } from './stored-session.ts'
import { claimSession } from './claim-session.ts'

/**
 * The session of a chart page that was reloaded.
 * @throws SmartError `opened-directly` where this tab holds none, `open-in-another-tab` where another does
 */
export async function resumeSession(
  launchId: string,
  servers: readonly KnownFhirServer[],
  storage: Storage,
): Promise<Session> {
  const stored = readStoredSession(storage, launchId)
  const server = stored && matchedFhirServer(servers, stored.fhirServerUrl)
  if (!stored || !server) throw new SmartError('opened-directly')
  return claimSession(stored, server, storage)
}
