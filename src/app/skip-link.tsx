import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import './skip-link.css'

/** The first stop of a keyboard: past the banner and the navigation. The address stays as it is. */
export function SkipLink() {
  const messages = useLateMessages()
  return typeof messages === 'string' ? undefined : (
    <a
      className="skip-link"
      href="#main"
      onClick={(event) => {
        event.preventDefault()
        document.getElementById('main')?.focus()
      }}
    >
      {messages.skipLink.toContent}
    </a>
  )
}
