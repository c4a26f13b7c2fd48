import { useEffect, useState } from 'react'
import { NavLink, Route, Routes } from 'react-router'
import { LaboratoryPanel } from '#src/features/laboratory/laboratory-panel.tsx'
import { MedicationsPanel } from '#src/features/medications/medications-panel.tsx'
import { PatientBanner } from '#src/features/patient-banner/patient-banner.tsx'
import { VitalSignsPanel } from '#src/features/vital-signs/vital-signs-panel.tsx'
import { paths } from '#src/paths.ts'
import { useView, ViewSettingsProvider } from '#src/presentation/view-settings.tsx'
import { useSession, useSessionEnded } from '#src/session/session-provider.tsx'
import { loadTrendPlot } from '#src/ui/plots/trend-plot-loader.ts'
import { EndedScreen } from './ended-screen.tsx'
import { PanelBoundary } from './panel-boundary.tsx'
import { ReloadChart } from './reload-chart.tsx'
import { ReportRoute } from './report-route.tsx'

/** The frame around one patient's chart. When the session ends nothing of the chart stays on the page. */
export function ChartShell() {
  const settings = useView()
  const now = useMinute()
  const isEnded = useSessionEnded()
  useEffect(() => {
    const handle = setTimeout(() => {
      loadTrendPlot().catch(() => undefined)
    }, 1500)
    return () => {
      clearTimeout(handle)
    }
  }, [])
  if (isEnded) return <EndedScreen />
  return (
    <ViewSettingsProvider value={{ locale: settings.locale, now }}>
      <PatientBanner tools={<ReloadChart />} />
      <Navigation />
      <main>
        <Routes>
          <Route path={paths.chartPattern} element={<Summary />} />
          <Route path={paths.reportPattern} element={<ReportRoute />} />
        </Routes>
      </main>
    </ViewSettingsProvider>
  )
}

function Navigation() {
  const { words } = useView()
  const { launchId } = useSession()
  return (
    <nav className="navigation" aria-label={words.navigation.label}>
      <NavLink className="navigation__tab" to={paths.chart(launchId)} end>
        {words.navigation.chart}
      </NavLink>
      <NavLink className="navigation__tab" to={paths.report(launchId)}>
        {words.navigation.report}
      </NavLink>
    </nav>
  )
}

function Summary() {
  return (
    <div className="summary">
      <PanelBoundary search="vital-signs">
        <VitalSignsPanel />
      </PanelBoundary>
      <PanelBoundary search="laboratory">
        <LaboratoryPanel />
      </PanelBoundary>
      <PanelBoundary search="medication-requests">
        <MedicationsPanel />
      </PanelBoundary>
    </div>
  )
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
