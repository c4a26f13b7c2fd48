import { useEffect, useState } from 'react'
import { PatientBanner } from '#src/features/patient-banner/patient-banner.tsx'
import { paths } from '#src/paths.ts'
import { useLateFaces } from '#src/presentation/late-faces.tsx'
import { useView, ViewSettingsProvider } from '#src/presentation/view-settings.tsx'
import { useSession, useSessionEnded } from '#src/session/session-provider.tsx'
import { late, loadLateParts } from '#src/ui/late.tsx'
import { useCurrentAddress } from './address.tsx'
import { EndedScreen } from './ended-screen.tsx'
import { Navigation } from './navigation.tsx'
import { ReloadChart } from './reload-chart.tsx'
import { Summary } from './summary.tsx'

const Screens = late(() => import('./screens.tsx').then((module) => module.Screens))

/** The frame around one patient's chart. When the session ends, nothing of the chart stays on the page. */
export function ChartShell() {
  const settings = useView()
  const now = useMinute()
  const isEnded = useSessionEnded()
  useLatePartsAfterFirstChart()
  if (isEnded) return <EndedScreen />
  return (
    <ViewSettingsProvider value={{ locale: settings.locale, now }}>
      <PatientBanner tools={<ReloadChart />} />
      <Navigation />
      <main>
        <Screen />
      </main>
    </ViewSettingsProvider>
  )
}

function Screen() {
  const { launchId } = useSession()
  const lateFaces = useLateFaces()
  const [path] = useCurrentAddress().split('?')
  return path === paths.chart(launchId) ? <Summary /> : <Screens {...lateFaces} />
}

function useLatePartsAfterFirstChart(): void {
  useEffect(() => {
    const timer = setTimeout(loadLateParts, 1500)
    return () => {
      clearTimeout(timer)
    }
  }, [])
}

/** The present, to the minute: ages on screen grow older with it. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 60_000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return now
}
