import { useEffect } from 'react'
import { OtherPatientsStrip } from '#src/features/open-patients/other-patients-strip.tsx'
import { initials } from '#src/presentation/initials.ts'
import { personNameText } from '#src/presentation/person-name-text.ts'
import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { usePanel } from '#src/queries/use-panel.ts'
import { useSession } from '#src/session/session-provider.tsx'
import { useCurrentAddress } from '#src/presentation/address.tsx'
import { useChartScreens } from './chart-screens.ts'

/** What the window's title says of this tab's patient, and what other tabs say of theirs. */
export function OpenPatients() {
  const { t } = useView()
  const { fhirServerUrl, fhirServerName } = useSession()
  const messages = useLateMessages()
  const state = usePanel('patient')
  const identity = state.status === 'loaded' ? state.data.value : undefined
  const shown = identity?.name ?? identity?.notCurrentName
  const letters = shown && initials(shown)
  const screen = useScreenName()
  const { app } = t.navigation
  useWindowTitle(letters === undefined ? app : `${letters} · ${screen}`, app)
  if (!identity || typeof messages === 'string') return undefined
  const patient = {
    record: `${fhirServerUrl}/Patient/${identity.patientId}`,
    ehr: fhirServerName,
    name: shown && personNameText(shown),
    birthDate: identity.birthDate?.text,
  }
  return <OtherPatientsStrip patient={patient} texts={messages.openPatients} />
}

function useScreenName(): string {
  const [path] = useCurrentAddress().split('?')
  const { t } = useView()
  const screens = useChartScreens()
  return screens.find(([to]) => to === path)?.[1] ?? t.navigation.app
}

/** Titles of windows are on task bars and in the browser's history: `otherwise` once the chart is gone. */
function useWindowTitle(title: string, otherwise: string): void {
  // Each time it is drawn: another language gives the page its own title anew.
  useEffect(() => {
    document.title = title
  })
  useEffect(
    () => () => {
      document.title = otherwise
    },
    [otherwise],
  )
}
