import { SessionEndStrip } from '#src/features/session-end/session-end-strip.tsx'
import { SignOut } from '#src/features/session-end/sign-out.tsx'
import { useLateMessages } from '#src/presentation/use-late-messages.ts'

/** The way out of a session, or the warning before its end. Both come after the first chart. */
export function SessionEnd({ part }: { readonly part: 'way out' | 'warning' }) {
  const messages = useLateMessages()
  if (typeof messages === 'string') return undefined
  const texts = messages.sessionEnd
  return part === 'warning' ? <SessionEndStrip texts={texts} /> : <SignOut texts={texts} />
}
