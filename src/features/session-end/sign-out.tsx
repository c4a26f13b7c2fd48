import { useView } from '#src/presentation/view-settings.tsx'
import { useSession } from '#src/session/session-provider.tsx'

/**
 * The way out: the chart goes from the page at once, and the EHR is asked to withdraw the sign-in. It is there with the
 * first chart, whatever comes later or cannot be loaded.
 */
export function SignOut() {
  const { endings } = useView().t
  const session = useSession()
  return (
    <button
      type="button"
      className="button sign-out"
      onClick={() => {
        void session.end()
      }}
    >
      {endings.signOut}
    </button>
  )
}
