import { ownWord } from '#src/messages/own-word.ts'
import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import type { SmartErrorCode } from '#src/smart/protocol/smart-error.ts'
import { LanguageSwitch } from './language-switch.tsx'

/** Why there is no chart, what was shown (nothing), and what the reader can do. */
export function FailureScreen({
  code,
  diagnostics,
}: {
  readonly code: SmartErrorCode
  /** Which member of an answer was missing or wrong, or another short fact. */
  readonly diagnostics: string | undefined
}) {
  const { t } = useView()
  const messages = useLateMessages()
  if (messages === 'waiting') return undefined
  const failure = messages === 'failed' ? undefined : ownWord(messages.failures.smartErrors, code)
  return (
    <main className="card" role="alert">
      <h1>{failure?.title ?? t.endings.notOpened}</h1>
      <p>{failure?.next ?? t.endings.notOpenedNext}</p>
      <p>
        {t.endings.code} <code>SC-{code.toUpperCase()}</code>
      </p>
      {diagnostics !== undefined && messages !== 'failed' && (
        <details>
          <summary>{messages.failures.details}</summary>
          <code data-source="">{diagnostics}</code>
        </details>
      )}
      <LanguageSwitch />
    </main>
  )
}
