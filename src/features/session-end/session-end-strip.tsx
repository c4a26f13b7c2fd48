import { useRef, useState, type FocusEvent } from 'react'
import { formatTime } from '#src/messages/format.ts'
import type { SessionEndMessages } from '#src/messages/session-end.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { useSession } from '#src/session/session-provider.tsx'
import '#src/ui/primary-button.css'
import './session-end.css'

/** `07:20`, by this machine's clock. */
function localTime(instant: number): string {
  const date = new Date(instant)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** How long before the end a reader is told. */
const noticeMs = 5 * 60_000

/**
 * Says that the session is about to end, where nothing can renew it by itself, and offers to sign in again where the EHR
 * allows it. A strip, never a dialog: what is on screen stays readable until the end.
 */
export function SessionEndStrip({
  texts,
  signInAgain,
}: {
  readonly texts: SessionEndMessages
  /** Leaves for a new sign-in to the same chart; undefined where there is no way to one. */
  readonly signInAgain: (() => Promise<void>) | undefined
}) {
  const { t, now } = useView()
  const session = useSession()
  const [isHidden, setHidden] = useState(false)
  const [status, setStatus] = useState<'offered' | 'leaving' | 'failed'>('offered')
  /** Where the keyboard came from, and goes back to. */
  const before = useRef<Element>(undefined)
  const remember = ({ relatedTarget, currentTarget }: FocusEvent) => {
    const isFromOutside = currentTarget.parentElement?.contains(relatedTarget) === false
    if (relatedTarget !== null && isFromOutside) before.current = relatedTarget
  }
  const endsAt = session.endsAt()
  if (endsAt === undefined || isHidden) return undefined
  const remaining = endsAt - now
  if (remaining > noticeMs || remaining <= 0) return undefined
  const minutes = Math.max(1, Math.ceil(remaining / 60_000))
  return (
    <div className="strip session-end" role="status">
      <svg className="session-end__sign" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="6" />
        <path d="M7 3.6V7.2L9.4 8.8" />
      </svg>
      <p>
        <strong>{texts.endsAt(formatTime(localTime(endsAt), t.formats), minutes)}</strong>{' '}
        {texts.readable} {signInAgain ? texts.comesBack : texts.again}
        {status === 'failed' && <span role="alert"> {texts.notBegun}</span>}
      </p>
      <div className="session-end__actions">
        {signInAgain && (
          <button
            type="button"
            className="button button--primary"
            disabled={status === 'leaving'}
            onFocus={remember}
            onClick={() => {
              setStatus('leaving')
              signInAgain().catch(() => {
                setStatus('failed')
              })
            }}
          >
            {texts.signInAgain}
          </button>
        )}
        <button
          type="button"
          className="button"
          onFocus={remember}
          onClick={() => {
            setHidden(true)
            if (before.current instanceof HTMLElement) before.current.focus()
          }}
        >
          {texts.letItEnd}
        </button>
      </div>
    </div>
  )
}
