import { latePart } from './late-part.tsx'

/** The resources behind a value, loaded when they are opened. */
export const LateSourceDetails = latePart(() =>
  import('./source-details.tsx').then((module) => module.SourceDetails),
)
