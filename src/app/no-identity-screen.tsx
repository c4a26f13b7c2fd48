import { useView } from '#src/presentation/view-settings.tsx'

/** No chart, because whose chart it is could not be read or may not be. */
export function NoIdentityScreen({
  why,
  retry,
}: {
  /** Why it could not be read; left out where reading it is not permitted. */
  readonly why?: string
  readonly retry?: () => void
}) {
  const { t } = useView()
  const { alarms } = t
  return (
    <main className="card" role="alert">
      <h1>{why === undefined ? alarms.identityNotPermitted : alarms.noIdentity}</h1>
      {why !== undefined && <p>{why}</p>}
      <p>{why === undefined ? alarms.identityNotPermittedNext : alarms.noIdentityNext}</p>
      {retry && (
        <button type="button" className="button button--primary" onClick={retry}>
          {t.panels.tryAgain}
        </button>
      )}
    </main>
  )
}
