import { parsedRecord, record } from './stored-record.ts'
import type { HandedOverSession } from './stored-session.ts'

/** The session that was handed over, or undefined if there is none that can be used. */
export function handedOverSession(text: string | null): HandedOverSession | undefined {
  const session = parsedRecord(text)
  const context = record(session?.['launchContext'])
  const tokens = record(session?.['tokens'])
  const lifetimeMs = tokens?.['lifetimeMs']
  const isOurs =
    session !== undefined &&
    typeof session['launchId'] === 'string' &&
    typeof session['ehrId'] === 'string' &&
    typeof session['leftAt'] === 'number' &&
    typeof session['startedAt'] === 'number' &&
    typeof session['aud'] === 'string' &&
    typeof session['redirectUri'] === 'string' &&
    Array.isArray(session['grantedScopes']) &&
    Array.isArray(session['requestedScopes']) &&
    typeof context?.['patientId'] === 'string' &&
    typeof record(session['identity'])?.['kind'] === 'string' &&
    typeof context['needPatientBanner'] === 'boolean' &&
    typeof tokens?.['accessToken'] === 'string' &&
    typeof tokens['receivedAt'] === 'number' &&
    (lifetimeMs === undefined || typeof lifetimeMs === 'number')
  return isOurs ? (session as unknown as HandedOverSession) : undefined
}
