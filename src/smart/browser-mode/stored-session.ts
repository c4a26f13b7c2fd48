import type { Identity } from '../protocol/identity.ts'
import type { Tokens } from '../protocol/tokens.ts'
import type { LaunchContext } from '../session.ts'
import type { TabStorage } from './tab-storage.ts'

/** What an id_token claims, until its signature has been checked. */
export interface UncheckedIdentity {
  readonly idToken: string
  readonly jwksUri: string
  readonly subject: string
  readonly fhirUser: string | undefined
}

/** What a session is made of. */
export interface StoredSession {
  readonly launchId: string
  /** The entry of the EHR: its pages alone go on with the session. */
  readonly ehrId: string
  /** The FHIR base URL as the EHR writes it: a new sign-in sends it back so. */
  readonly aud: string
  /** As registered with the EHR; a new sign-in comes back there too. */
  readonly redirectUri: string
  readonly requestedScopes: readonly string[]
  readonly grantedScopes: readonly string[]
  readonly launchContext: LaunchContext
  readonly settingsKeptSince: number | undefined
  readonly identity: Identity
  /** While `identity` is being checked. */
  readonly unchecked: UncheckedIdentity | undefined
  readonly tokens: Tokens
  /** When the launch was completed, in epoch milliseconds: a reload does not make a session younger. */
  readonly startedAt: number
}

/** A session on its way from a page that is leaving to the reload that follows it. */
export interface HandedOverSession extends StoredSession {
  /** Epoch milliseconds. */
  readonly leftAt: number
}

/**
 * While a chart is open nothing of its session is stored. A page that leaves hands it over here, and the next page in
 * the tab takes it out, whatever that page is. The refresh token stays behind: docs/decisions/0017.
 */
const handoverKey = 'sidechart.handover'

export function handOverSession(storage: TabStorage, session: StoredSession, leftAt: number): void {
  const tokens = { ...session.tokens, refreshToken: undefined, isRefreshTokenKept: false }
  storage.setItem(handoverKey, JSON.stringify({ ...session, tokens, leftAt }))
}

/** Removes what was handed over and returns it as it was stored. */
export function takeHandover(storage: TabStorage): string | null {
  const text = storage.getItem(handoverKey)
  storage.removeItem(handoverKey)
  return text
}
