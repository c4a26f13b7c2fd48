import type { useSession } from '#src/session/session-provider.tsx'
import { viewAtEnd } from './left-view.ts'

type Session = ReturnType<typeof useSession>

/** The way to a new sign-in to the same chart and the same place in it; undefined where there is none. */
export function signInAgainFor(session: Session): (() => Promise<void>) | undefined {
  const { signInAgain } = session
  if (signInAgain === undefined || isLeftByUnknownReader(session)) return undefined
  return async () => {
    location.replace(await signInAgain(viewAtEnd(session)))
  }
}

/**
 * Whoever unlocks a chart that was left alone has to be the reader who left it. Where no signature said who that was,
 * anybody who may open the patient would be let in to the place where somebody else was reading.
 */
function isLeftByUnknownReader(session: Session): boolean {
  return session.endReason() === 'idle' && session.identity().kind !== 'verified'
}
