import type { SessionEndMessages } from '#src/messages/session-end.ts'
import { useSession } from '#src/session/session-provider.tsx'
import './session-end.css'

/** The way out, always in sight: the chart goes from the page at once, and the EHR is asked to withdraw the sign-in. */
export function SignOut({ texts }: { readonly texts: SessionEndMessages }) {
  const session = useSession()
  return (
    <button
      type="button"
      className="button sign-out"
      onClick={() => {
        void session.end()
      }}
    >
      {texts.signOut}
    </button>
  )
}
