import { latePart } from './late-part.tsx'

/** What opens below a row, loaded when it is opened. */
export const LateRowDetail = latePart(() =>
  import('./row-detail.tsx').then((module) => module.RowDetail),
)
