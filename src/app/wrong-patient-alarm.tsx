import type { ComponentProps } from 'react'
import { useView } from '#src/presentation/view-settings.tsx'
import { late } from '#src/ui/late.tsx'
import { alarmHeading } from './alarm-heading.tsx'
import type { WrongPatientScreen as Screen } from './wrong-patient-screen.tsx'

const WrongPatientScreen = late(() =>
  import('./wrong-patient-screen.tsx').then((module) => module.WrongPatientScreen),
)

/** The alarm about whose chart this is. Its heading needs nothing that is still to be loaded. */
export function WrongPatientAlarm(alarm: ComponentProps<typeof Screen>) {
  const { alarms } = useView().t
  const words = alarm.cause === 'redirected' ? alarms.movedPatient : alarms.wrongPatient
  return <WrongPatientScreen {...alarm} {...alarmHeading(words)} />
}
