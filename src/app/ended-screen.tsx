import { useView } from '#src/presentation/view-settings.tsx'

/** The session is over: the chart is gone from the page, not hidden. */
export function EndedScreen() {
  const { words } = useView()
  return (
    <main className="card" role="alert">
      <h1>{words.failures.ended}</h1>
      <p>{words.failures.endedNext}</p>
    </main>
  )
}
