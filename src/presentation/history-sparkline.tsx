import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { late } from '#src/ui/late.tsx'
import { Sparkline } from '#src/ui/plots/sparkline.tsx'
import { plotPoints } from './plot-points.ts'
import { unitText, valueText } from './reading-words.ts'
import type { RowScale } from './row-scale.ts'
import { useView } from './view-settings.tsx'

const JoinedSparkline = late(
  () => import('./joined-sparkline.tsx').then((module) => module.JoinedSparkline),
  'after the first chart',
)

export interface HistorySparklineProps {
  readonly name: string
  readonly history: ReadingHistory
  /** Shared by the rows of a group. */
  readonly scale: RowScale
  readonly width: number
}

/** The trend at a glance: the usual unit's alone, and after the first chart with what can be converted into it. */
export function HistorySparkline({ name, history, scale, width }: HistorySparklineProps) {
  const { t } = useView()
  const { value } = history.latest
  const newest = `${valueText(value, t)} ${unitText(value)}`.trim()
  const drawing = {
    scale: scale.time,
    width,
    height: 22,
    label: (drawn: number) => t.rows.trendOf(name, drawn, scale.window, newest),
  }
  const own = <Sparkline points={plotPoints(history.latestSeries, t)} {...drawing} />
  return history.series.length > 1 ? (
    <JoinedSparkline history={history} drawing={drawing} waiting={own} failed={own} />
  ) : (
    own
  )
}
