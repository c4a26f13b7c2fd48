import type { SmartErrorCode } from '#src/smart/protocol/smart-error.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { useView } from '#src/presentation/view-settings.tsx'

/** Why there is no chart, what was shown (nothing), and what the reader can do. */
export function FailureScreen({ code }: { readonly code: SmartErrorCode }) {
  const { words } = useView()
  const { title, next } = ownWord(words.smartErrors, code) ?? words.failures
  return (
    <main className="card" role="alert">
      <h1>{title}</h1>
      <p>{next}</p>
      <p>
        {words.failures.code}: <code>SC-{code.toUpperCase()}</code>
      </p>
    </main>
  )
}
