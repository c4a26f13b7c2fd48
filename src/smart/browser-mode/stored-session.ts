import type { Tokens } from '../protocol/tokens.ts'
import type { LaunchContext } from '../session.ts'
import { parsedRecord, record } from './stored-record.ts'
import type { TabStorage } from './tab-storage.ts'

/** What a reload needs to continue with the same patient. Stored by launch id; there is no "current" session. */
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

export function saveSession(storage: TabStorage, session: StoredSession): void {
  storage.setItem(sessionKey(session.launchId), JSON.stringify(session))
}

/** The stored session of this launch, or undefined if there is none that can be used. */
export function readStoredSession(
  storage: TabStorage,
  launchId: string,
): StoredSession | undefined {
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

export function forgetSession(storage: TabStorage, launchId: string): void {
  storage.removeItem(sessionKey(launchId))
}
