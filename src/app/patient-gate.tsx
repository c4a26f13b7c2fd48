import type { ReactNode } from 'react'
import { useView } from '#src/presentation/view-settings.tsx'
import type { PanelState } from '#src/queries/panel-state.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import { late } from '#src/ui/late.tsx'
import { alarmHeading } from './alarm-heading.tsx'
import { WrongPatientAlarm } from './wrong-patient-alarm.tsx'

const NoIdentityScreen = late(() =>
  import('./no-identity-screen.tsx').then((module) => module.NoIdentityScreen),
)

/**
 * Whether there may be a chart at all. Without an identity nobody can tell whose chart it is, so nothing of it is
 * drawn; where the EHR answered with another patient, or moved this one, an alarm takes the whole screen.
 */
export function PatientGate({ children }: { readonly children: ReactNode }) {
  const { t } = useView()
  const state = usePanel('patient')
  const error = errorOf(state)
  if (error?.code === 'other-patient' || error?.code === 'redirected')
    return <WrongPatientAlarm cause={error.code} received={error.diagnostics} />
  switch (state.status) {
    case 'loaded':
      return children
    case 'loading':
      return (
        <p className="card" role="status">
          {t.banner.loading}
        </p>
      )
    case 'failed':
      return (
        <NoIdentityScreen
          failure={state.failure}
          retry={state.retry}
          {...alarmHeading(t.alarms.noIdentity)}
        />
      )
    case 'not-permitted':
      return <NoIdentityScreen {...alarmHeading(t.alarms.identityNotPermitted)} />
  }
}

/** The error of the newest read, also where an earlier identity is still known. */
function errorOf(state: PanelState<unknown>) {
  if (state.status === 'failed') return state.failure.error
  return state.status === 'loaded' ? state.stale?.failure.error : undefined
}
