import { useEffect, useRef } from 'react'
import { SignOut } from '#src/features/session-end/sign-out.tsx'
import { historyState } from '#src/notices/failure.ts'
import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { useSession } from '#src/session/session-provider.tsx'
import { failureOfEnd } from './failure-of-end.ts'
import './wrong-patient-screen.css'

const why = {
  'other-patient': 'wrongPatientWhy',
  redirected: 'movedPatientWhy',
  /** A refresh named another patient. */
  'patient-changed': 'changedPatientWhy',
} as const

/** The loudest thing that the app says. The chart is not on the page any more when this is. */
export function WrongPatientScreen({
  cause,
  received,
}: {
  readonly cause: keyof typeof why
  /** The record that the EHR answered with, where that is known. */
  readonly received: string | undefined
}) {
  const { t } = useView()
  const { alarms } = t
  const messages = useLateMessages()
  const details = typeof messages === 'object' ? messages.alarmDetails : undefined
  const session = useSession()
  const { launchContext } = session
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The session is over: a reload has nothing else to say it by. No record is named there.
    if (cause === 'patient-changed')
      history.replaceState(historyState(failureOfEnd(session, cause)), '')
  }, [cause, session])
  // Whatever had the focus went with the chart.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main className="alarm">
      <svg className="alarm__sign" viewBox="0 0 32 32" aria-hidden="true">
        <path d="M16 3 30 28H2z" />
        <path className="alarm__mark" d="M16 12v8M16 23v2.5" />
      </svg>
      <div className="alarm__words" role="alert">
        <h1 ref={heading} tabIndex={-1}>
          {cause === 'redirected' ? alarms.movedPatient : alarms.wrongPatient}
        </h1>
        {details && <p>{details[why[cause]]}</p>}
        <dl className="alarm__records" data-source="">
          <dt>{alarms.opened}</dt>
          <dd>Patient/{launchContext.patientId}</dd>
          {received !== undefined && (
            <>
              <dt>{alarms.received}</dt>
              <dd>{received}</dd>
            </>
          )}
        </dl>
        {details && (
          <p>
            <strong>{details.whatToDo}</strong> {cause !== 'patient-changed' && details.notShown}
          </p>
        )}
        {cause !== 'patient-changed' && <SignOut />}
        <p className="alarm__code">
          {alarms.code} <code>SC-{cause.toUpperCase()}</code>
        </p>
      </div>
    </main>
  )
}
