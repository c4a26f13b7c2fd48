import type { LaunchContext } from './session.ts'
import type { Tokens } from './token-manager.ts'

/** An authorization request that is on its way; bound to this tab, used once, good for ten minutes. */
export interface AuthorizationTransaction {
  readonly state: string
  readonly nonce: string
  readonly startedAt: number
  readonly fhirServerUrl: string
  readonly requestedScopes: readonly string[]
  readonly kind: LaunchContext['kind']
}

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

const transactionKey = (state: string) => `sidechart.authorization.${state}`
const sessionKey = (launchId: string) => `sidechart.session.${launchId}`

export function saveTransaction(storage: Storage, transaction: AuthorizationTransaction): void {
  storage.setItem(transactionKey(transaction.state), JSON.stringify(transaction))
}

/** The transaction of this `state`, taken away from storage: a second use of the same redirect finds nothing. */
export function takeTransaction(storage: Storage, state: string): AuthorizationTransaction | undefined {
  const transaction = parsed(storage.getItem(transactionKey(state)))
  storage.removeItem(transactionKey(state))
  const isOurs =
    transaction !== undefined &&
    transaction['state'] === state &&
    typeof transaction['nonce'] === 'string' &&
    typeof transaction['startedAt'] === 'number' &&
    typeof transaction['fhirServerUrl'] === 'string' &&
    Array.isArray(transaction['requestedScopes'])
  return isOurs ? (transaction as unknown as AuthorizationTransaction) : undefined
}

export function saveSession(storage: Storage, session: StoredSession): void {
  storage.setItem(sessionKey(session.launchId), JSON.stringify(session))
}

/** The stored session of this launch id. Our own storage is parsed like anyone else's: it may be shared or stale. */
export function storedSession(storage: Storage, launchId: string): StoredSession | undefined {
  const session = parsed(storage.getItem(sessionKey(launchId)))
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

function parsed(text: string | null): Record<string, unknown> | undefined {
  if (text === null) return undefined
  try {
    return record(JSON.parse(text))
  } catch {
    return undefined
  }
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}
