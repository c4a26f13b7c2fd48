import { useView } from '#src/presentation/view-settings.tsx'
import { LanguageSwitch } from './language-switch.tsx'

/** The session is over: the chart is gone from the page, not hidden. */
export function EndedScreen() {
  const { t } = useView()
  return (
    <main className="card" role="alert">
      <h1>{t.endings.ended}</h1>
      <p>{t.endings.endedNext}</p>
      <LanguageSwitch />
    </main>
  )
}
