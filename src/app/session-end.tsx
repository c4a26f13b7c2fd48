import { SessionEndStrip } from '#src/features/session-end/session-end-strip.tsx'
import { SignOut } from '#src/features/session-end/sign-out.tsx'
import { useEffect } from 'react'
import { useSession } from '#src/session/session-provider.tsx'
import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import { keepViewAtEnd, restoreScroll } from './left-view.ts'
import { signInAgainFor } from './sign-in-again.ts'

/** The way out of a session, or the warning before its end. Both come after the first chart. */
export function SessionEnd({ part }: { readonly part: 'way out' | 'warning' }) {
  const session = useSession()
  const messages = useLateMessages()
  useEffect(() => (part === 'warning' ? keepPlace(session) : undefined), [part, session])
  if (typeof messages === 'string') return undefined
  const texts = messages.sessionEnd
  if (part === 'way out') return <SignOut texts={texts} />
  return <SessionEndStrip texts={texts} signInAgain={signInAgainFor(session)} />
}

/** A reader who signs in again comes back to where they were. */
function keepPlace(session: ReturnType<typeof useSession>): () => void {
  const forget = keepViewAtEnd(session)
  const stop = session.leftView && restoreScroll(session.leftView)
  return () => {
    forget()
    stop?.()
  }
}
