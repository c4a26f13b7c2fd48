import type { LateFaces } from '#src/ui/late.tsx'
import { useView } from './view-settings.tsx'

/** In place of a part whose code or words are not here yet. */
export function LateWaiting() {
  const { t } = useView()
  return (
    <p className="late" role="status">
      {t.panels.loadingPart}
    </p>
  )
}

/** In place of a part whose code or words could not be loaded. */
export function LateFailed() {
  const { t } = useView()
  return (
    <p className="late" role="alert">
      {t.panels.partNotLoaded}
    </p>
  )
}

export const lateFaces: LateFaces = { waiting: <LateWaiting />, failed: <LateFailed /> }
