import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import type { EndReason } from '#src/session/session-provider.tsx'
import { LanguageSwitch } from './language-switch.tsx'

/** The session is over: the chart is gone from the page, not hidden. */
export function EndedScreen({
  reason,
}: {
  readonly reason: Exclude<EndReason, 'patient-changed'>
}) {
  const { t } = useView()
  const messages = useLateMessages()
  return (
    <main className="card" role="alert">
      <h1>{t.endings.ended}</h1>
      <p>
        {typeof messages === 'object' && messages.failures.ended[reason]} {t.endings.endedNext}
      </p>
      <p>
        {t.endings.code} <code>SC-SESSION-{reason.toUpperCase()}</code>
      </p>
      <LanguageSwitch />
    </main>
  )
}
