import type { useSession } from '#src/session/session-provider.tsx'
import { viewAtEnd } from './left-view.ts'

type Session = ReturnType<typeof useSession>

/** The way to a new sign-in to the same chart and the same place in it; undefined where there is none. */
export function signInAgainFor(session: Session): (() => Promise<void>) | undefined {
  const { signInAgain } = session
  return (
    signInAgain &&
    (async () => {
      location.replace(await signInAgain(viewAtEnd(session)))
    })
  )
}
