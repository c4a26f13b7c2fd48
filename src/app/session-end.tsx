import { OnBehalfLine } from '#src/features/reader/on-behalf-line.tsx'
import { ReaderMenu } from '#src/features/reader/reader-menu.tsx'
import { SessionEndStrip } from '#src/features/session-end/session-end-strip.tsx'
import { useEffect } from 'react'
import { useSession } from '#src/session/session-provider.tsx'
import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import { keepViewAtEnd, restoreScroll } from './left-view.ts'
import { signInAgainFor } from './sign-in-again.ts'

/** Who reads, or whose chart it is and the warning before its end. Both come after the first chart. */
export function SessionEnd({ part }: { readonly part: 'reader' | 'warning' }) {
  const session = useSession()
  const messages = useLateMessages()
  useEffect(() => (part === 'warning' ? keepPlace(session) : undefined), [part, session])
  if (typeof messages === 'string') return undefined
  if (part === 'reader') return <ReaderMenu texts={messages.reader} />
  return (
    <>
      <OnBehalfLine texts={messages.reader} />
      <SessionEndStrip texts={messages.sessionEnd} signInAgain={signInAgainFor(session)} />
    </>
  )
}

/** A reader who signs in again comes back to where they were. */
function keepPlace(session: ReturnType<typeof useSession>): () => void {
  const forget = keepViewAtEnd(session)
  const stop = session.opensAt && restoreScroll(session.opensAt)
  return () => {
    forget()
    stop?.()
  }
}
