import type { LaunchContext } from '../session.ts'
import { parsedRecord, record } from './stored-record.ts'
import type { Tokens } from '../protocol/token-manager.ts'

/** What a reload needs to go on with the same patient. Kept under its own launch id, never "the" session. */
export interface StoredSession {
  readonly launchId: string
  readonly fhirServerUrl: string
  readonly requestedScopes: readonly string[]
  readonly grantedScopes: readonly string[]
  readonly launchContext: LaunchContext
  readonly fhirUser: string | undefined
  readonly tokens: Tokens
}

const sessionKey = (launchId: string) => `sidechart.session.${launchId}`

export function saveSession(storage: Storage, session: StoredSession): void {
  storage.setItem(sessionKey(session.launchId), JSON.stringify(session))
}

/** The stored session of this launch id. Our own storage is parsed like anyone else's: it may be shared or stale. */
export function readStoredSession(storage: Storage, launchId: string): StoredSession | undefined {
  const session = parsedRecord(storage.getItem(sessionKey(launchId)))
  const context = record(session?.['launchContext'])
  const tokens = record(session?.['tokens'])
  const isOurs =
    session !== undefined &&
    session['launchId'] === launchId &&
    typeof session['fhirServerUrl'] === 'string' &&
    Array.isArray(session['grantedScopes']) &&
    Array.isArray(session['requestedScopes']) &&
    typeof context?.['patientId'] === 'string' &&
    typeof context['needPatientBanner'] === 'boolean' &&
    typeof tokens?.['accessToken'] === 'string' &&
    typeof tokens['expiresAt'] === 'number' &&
    typeof tokens['receivedAt'] === 'number'
  return isOurs ? (session as unknown as StoredSession) : undefined
}

export function forgetSession(storage: Storage, launchId: string): void {
  storage.removeItem(sessionKey(launchId))
}
