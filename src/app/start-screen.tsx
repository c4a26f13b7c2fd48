import { paths } from '#src/paths.ts'
import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { LanguageSwitch } from './language-switch.tsx'

/** For whoever opens the app's address without a launch. */
export function StartScreen() {
  const { t } = useView()
  const messages = useLateMessages()
  if (messages === 'waiting') return undefined
  const start = messages === 'failed' ? undefined : messages.failures.start
  return (
    <main className="card">
      <h1>{start?.title ?? t.endings.notOpened}</h1>
      <p>{start?.next ?? t.endings.notOpenedNext}</p>
      <a className="button button--primary" href={paths.launch}>
        {t.endings.start}
      </a>
      <LanguageSwitch />
    </main>
  )
}
