import { useEffect, useState, type ComponentType } from 'react'
import { useView } from '#src/presentation/view-settings.tsx'

/** The session report's page, brought in when somebody asks for it: the first screen does not carry it. */
export function ReportRoute() {
  const { words } = useView()
  const [page, setPage] = useState<ComponentType>()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    import('#src/features/session-report/session-report-page.tsx').then(
      ({ SessionReportPage }) => {
        setPage(() => SessionReportPage)
      },
      () => {
        setFailed(true)
      },
    )
  }, [])
  const Page = page
  if (Page) return <Page />
  return (
    <p className="report-route" role={hasFailed ? 'alert' : 'status'}>
      {hasFailed ? words.report.notLoaded : words.report.loading}
    </p>
  )
}
