import { isDatedAhead } from '#src/clinical/observation/latest-among.ts'
import { usualSeries, type ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { Sparkline, type SparklineProps } from '#src/ui/plots/sparkline.tsx'
import { joinedPoints } from './joined-points.ts'
import { useJoinedSeries } from './use-joined-series.ts'
import { useView } from './view-settings.tsx'

export interface JoinedSparklineProps {
  readonly history: ReadingHistory
  readonly drawing: Omit<SparklineProps, 'points'>
}

/** The trend at a glance of readings in several units, joined where they can be converted. */
export function JoinedSparkline({ history, drawing }: JoinedSparklineProps) {
  const { t, now } = useView()
  const lines = useJoinedSeries(history.series).map((line) => ({
    ...line,
    readings: line.readings.filter((each) => !isDatedAhead(each, now)),
  }))
  const usual = usualSeries(lines, history.latest)
  return <Sparkline points={usual ? joinedPoints(usual, t) : []} {...drawing} />
}
