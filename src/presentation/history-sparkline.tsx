import { late } from '#src/ui/late.tsx'
import { Sparkline } from '#src/ui/plots/sparkline.tsx'
import type { JoinedSparklineProps } from './joined-sparkline.tsx'
import { plotPoints } from './plot-points.ts'
import { useView } from './view-settings.tsx'

const JoinedSparkline = late(
  () => import('./joined-sparkline.tsx').then((module) => module.JoinedSparkline),
  'after the first chart',
)

/** The trend at a glance: the usual unit's alone, and after the first chart with what can be converted into it. */
export function HistorySparkline(props: JoinedSparklineProps) {
  const { t } = useView()
  const { name, history, period, width, height } = props
  const points = plotPoints(history.latestSeries, t)
  const own = (
    <Sparkline
      points={points}
      from={period?.from ?? points[0]?.time ?? 0}
      to={period?.to ?? points.at(-1)?.time ?? 0}
      width={width}
      height={height}
      label={t.values.trendOf(name)}
    />
  )
  return history.series.length > 1 ? <JoinedSparkline {...props} waiting={own} failed={own} /> : own
}
