import { LaboratoryPanel } from '#src/features/laboratory/laboratory-panel.tsx'
import { paths } from '#src/paths.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { useSession } from '#src/session/session-provider.tsx'
import { ScreenLink } from './screen-link.tsx'

/** The laboratory panel, with the way to all of its results. */
export function SummaryLaboratory() {
  const { t } = useView()
  const session = useSession()
  return (
    <LaboratoryPanel
      more={
        <ScreenLink to={paths.results(session)} className="panel__more">
          {t.laboratory.byDay}
        </ScreenLink>
      }
    />
  )
}
