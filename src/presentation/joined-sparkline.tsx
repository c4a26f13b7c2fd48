import { isDatedAhead } from '#src/clinical/observation/latest-among.ts'
import { usualSeries, type ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { Sparkline } from '#src/ui/plots/sparkline.tsx'
import { joinedPoints } from './joined-points.ts'
import { useJoinedSeries } from './use-joined-series.ts'
import { useView } from './view-settings.tsx'

export interface JoinedSparklineProps {
  readonly name: string
  readonly history: ReadingHistory
  /** One time scale for several of them, epoch ms; by default that of the readings. */
  readonly period?: { readonly from: number; readonly to: number } | undefined
  readonly width: number
  readonly height: number
}

/** The trend at a glance of readings in several units, joined where they can be converted. */
export function JoinedSparkline({ name, history, period, width, height }: JoinedSparklineProps) {
  const { t, now } = useView()
  const lines = useJoinedSeries(history.series).map((line) => ({
    ...line,
    readings: line.readings.filter((each) => !isDatedAhead(each, now)),
  }))
  const usual = usualSeries(lines, history.latest)
  const points = usual ? joinedPoints(usual, t, String) : []
  return (
    <Sparkline
      points={points}
      from={period?.from ?? points[0]?.time ?? 0}
      to={period?.to ?? points.at(-1)?.time ?? 0}
      width={width}
      height={height}
      label={t.values.trendOf(name)}
    />
  )
}
