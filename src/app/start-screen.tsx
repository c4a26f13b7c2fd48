import { paths } from '#src/paths.ts'
import { useView } from '#src/presentation/view-settings.tsx'

/** For whoever opens the app's address without a launch. */
export function StartScreen() {
  const { words } = useView()
  return (
    <main className="card">
      <h1>{words.failures.startTitle}</h1>
      <p>{words.failures.startNext}</p>
      <a className="button button--primary" href={paths.launch}>
        {words.failures.start}
      </a>
    </main>
  )
}
