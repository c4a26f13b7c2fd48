import { late } from '#src/ui/late.tsx'

/** See `chart-exports.tsx`. */
export const LateExports = late(
  () => import('./chart-exports.tsx').then((module) => module.ChartExports),
  'after the first chart',
)
