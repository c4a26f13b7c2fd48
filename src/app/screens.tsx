import { Route, Router, Routes } from 'react-router'
import { MedicationsPage } from '#src/features/medications/medications-page.tsx'
import { ResultsPage } from '#src/features/results/results-page.tsx'
import { SessionReportPage } from '#src/features/session-report/session-report-page.tsx'
import { VitalSignsPage } from '#src/features/vital-signs/vital-signs-page.tsx'
import { paths } from '#src/paths.ts'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { useCorrectionsFromCapabilities } from '#src/queries/capabilities-query.ts'
import { useAddress, useCurrentAddress } from '#src/presentation/address.tsx'

/** Every screen beside the summary. They come after the first chart, and the router comes with them. */
export function Screens({
  messages,
}: LatePartProps<
  | 'details'
  | 'growth'
  | 'medicationLanes'
  | 'medicationsPage'
  | 'news'
  | 'orders'
  | 'results'
  | 'sessionReport'
  | 'trend'
  | 'vitalSignsPage'
>) {
  useCorrectionsFromCapabilities()
  const address = useAddress()
  const current = useCurrentAddress()
  const navigator = {
    push: (to: To) => {
      address.push(pathOf(to))
    },
    replace: (to: To) => {
      address.replace(pathOf(to))
    },
    go: address.go,
    createHref: pathOf,
  }
  return (
    <Router location={current} navigator={navigator}>
      <Routes>
        <Route path={paths.resultsPattern} element={<ResultsPage messages={messages} />} />
        <Route path={paths.vitalSignsPattern} element={<VitalSignsPage messages={messages} />} />
        <Route path={paths.medicationsPattern} element={<MedicationsPage messages={messages} />} />
        <Route path={paths.reportPattern} element={<SessionReportPage messages={messages} />} />
      </Routes>
    </Router>
  )
}

type To = string | { readonly pathname?: string; readonly search?: string }

function pathOf(to: To): string {
  return typeof to === 'string' ? to : (to.pathname ?? '') + (to.search ?? '')
}
