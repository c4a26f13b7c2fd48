import { late } from '#src/ui/late.tsx'
import { useLateFaces } from './late-faces.tsx'
import type { ReadingDetailProps } from './reading-detail.tsx'

const ReadingDetail = late(() =>
  import('./reading-detail.tsx').then((module) => module.ReadingDetail),
)

/** Everything about one measurand, loaded when it is opened. */
export function LateReadingDetail(props: ReadingDetailProps) {
  return <ReadingDetail {...props} {...useLateFaces()} />
}
