import { latePart } from './late-part.tsx'

/** Everything about one measurand, loaded when it is opened. */
export const LateReadingDetail = latePart(() =>
  import('./reading-detail.tsx').then((module) => module.ReadingDetail),
)
