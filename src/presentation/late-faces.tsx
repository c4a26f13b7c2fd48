import type { LateFaces } from '#src/ui/late.tsx'
import { useView } from './view-settings.tsx'

/** What any late part shows until its code is here, and where it could not be loaded. */
export function useLateFaces(): LateFaces {
  const { words } = useView()
  return {
    waiting: (
      <p className="late" role="status">
        {words.late.loading}
      </p>
    ),
    failed: (
      <p className="late" role="alert">
        {words.late.failed}
      </p>
    ),
  }
}
