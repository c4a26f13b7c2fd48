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

/** True from the moment the session is over. */
export function useSessionEnded(): boolean {
  const session = useSession()
  return useSyncExternalStore(session.onEnded, session.isEnded)
}
