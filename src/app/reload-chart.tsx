import { formatMoment } from '#src/messages/format.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { useChartAnswers, useIsLoading, useReload } from '#src/queries/use-panel.ts'
import { useSession } from '#src/session/session-provider.tsx'

/** Whose record system this is, as of when it was read, and one button to read again. */
export function ReloadChart() {
  const { t } = useView()
  const { fhirServerName } = useSession()
  const answers = useChartAnswers()
  const isReading = useIsLoading()
  const readAgain = useReload()
  const oldest = Math.min(...answers.map(({ loadedAt }) => loadedAt))
  return (
    <>
      <span className="banner__source">{fhirServerName}</span>
      {answers.length > 0 && <span>{t.banner.asOf(formatMoment(oldest, t.formats))}</span>}
      <button type="button" className="button" onClick={readAgain} disabled={isReading}>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <path d="M11.5 4.5A5 5 0 1 0 12 7M12 1.5v3.2H8.8" />
        </svg>
        {isReading ? t.banner.reading : t.banner.readAgain}
      </button>
    </>
  )
}
