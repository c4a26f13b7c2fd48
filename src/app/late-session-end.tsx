import { late } from '#src/ui/late.tsx'

/** See `session-end.tsx`. */
export const LateSessionEnd = late(
  () => import('./session-end.tsx').then((module) => module.SessionEnd),
  'after the first chart',
)
