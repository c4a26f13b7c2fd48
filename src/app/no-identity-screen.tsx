import { useEffect, useId, useRef, useState } from 'react'
import { SignOut } from '#src/features/session-end/sign-out.tsx'
import { LateLedgerDetails } from '#src/presentation/late-ledger-details.tsx'
import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import type { Failure } from '#src/queries/panel-state.ts'
import { ToggleButton } from '#src/ui/toggle-button.tsx'
import '#src/ui/primary-button.css'
import './no-identity-screen.css'

/** No chart, because whose chart it is could not be read or may not be. */
export function NoIdentityScreen({
  failure,
  retry,
}: {
  /** Why it could not be read; left out where reading it is not permitted. */
  readonly failure?: Failure
  readonly retry?: () => void
}) {
  const { t } = useView()
  const { alarms } = t
  const messages = useLateMessages()
  const details = typeof messages === 'object' ? messages.alarmDetails : undefined
  const [isOpen, setOpen] = useState(false)
  const detailsId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  // Where a chart was shown, whatever had the focus went with it.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main className="card no-identity">
      <div role="alert">
        <h1 ref={heading} tabIndex={-1}>
          {failure ? alarms.noIdentity : alarms.identityNotPermitted}
        </h1>
        {failure && <p>{t.panels.fhirErrors[failure.error.code]}</p>}
        {details && (
          <p>
            {details.noIdentityNext} {!failure && details.identityNotPermittedNext}
          </p>
        )}
        <div className="no-identity__actions">
          {retry && (
            <button type="button" className="button button--primary" onClick={retry}>
              {t.panels.tryAgain}
            </button>
          )}
          <SignOut />
        </div>
        {failure && (
          <ToggleButton
            name={t.panels.details}
            isOpen={isOpen}
            onToggle={setOpen}
            controls={detailsId}
          />
        )}
        {failure && isOpen && (
          <div id={detailsId}>
            <LateLedgerDetails failure={failure} />
          </div>
        )}
        <p className="no-identity__code">
          {alarms.code} <code>{failure ? 'SC-NO-IDENTITY' : 'SC-IDENTITY-NOT-PERMITTED'}</code>
        </p>
      </div>
    </main>
  )
}
