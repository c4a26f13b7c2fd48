import { createContext, use, useSyncExternalStore, type ReactNode } from 'react'
import type { Session } from '#src/smart/session.ts'

const SessionContext = createContext<Session | undefined>(undefined)

/** Gives the whole chart its one session; a tab never changes it. */
export function SessionProvider({
  value,
  children,
}: {
  readonly value: Session
  readonly children: ReactNode
}) {
  return <SessionContext value={value}>{children}</SessionContext>
}

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession needs a SessionProvider above it.')
  return session
}

/** The scopes as granted now: a refresh may change them. */
export function useGrantedScopes(): readonly string[] {
  const session = useSession()
  return useSyncExternalStore(session.onScopesChanged, () => session.grantedScopes)
}

/** Who signed in, as far as it is known now. */
export function useIdentity(): ReturnType<Session['identity']> {
  const session = useSession()
  return useSyncExternalStore(session.onIdentityChanged, session.identity)
}

export type EndReason = NonNullable<ReturnType<Session['endReason']>>

/** Why the session is over, from the moment it is; undefined before. */
export function useEndReason(): EndReason | undefined {
  const session = useSession()
  return useSyncExternalStore(session.onEnded, session.endReason)
}
