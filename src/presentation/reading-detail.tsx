import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { Series } from '#src/clinical/observation/series.ts'
import { formatDay } from '#src/messages/format.ts'
import { late } from '#src/ui/late.tsx'
import { plotPoints } from './plot-points.ts'
import { ReadingTable } from './reading-table.tsx'
import { useView } from './view-settings.tsx'

const TrendPlot = late(() =>
  import('#src/ui/plots/trend-plot.tsx').then((module) => module.TrendPlot),
)

export interface ReadingDetailProps {
  readonly name: string
  readonly readings: readonly Reading[]
  readonly series: readonly Series[]
}

/** Everything about one measurement: a trend for each of its units, and every reading as a row. */
export function ReadingDetail({ name, readings, series }: ReadingDetailProps) {
  const { words, locale } = useView()
  const drawable = series
    .map(({ unit, readings: line }) => ({
      key: line[0]?.id,
      unit: unit ?? '',
      points: plotPoints(line, locale, words),
    }))
    .filter(({ points }) => points.length > 1)
  return (
    <div className="reading-detail">
      {series.length > 1 && <p className="reading-detail__hint">{words.readings.unitsDiffer}</p>}
      {drawable.map(({ key, unit, points }) => (
        <TrendPlot
          key={key}
          points={points}
          formatTime={(time) => formatDay(dayOf(time), locale)}
          label={words.readings.trendOf(name, unit)}
          waiting={
            <div
              className="trend-plot trend-plot--waiting"
              role="status"
              aria-label={words.readings.chartLoading}
            />
          }
          failed={<p className="reading-detail__hint">{words.readings.chartFailed}</p>}
        />
      ))}
      <ReadingTable name={name} readings={readings} />
    </div>
  )
}

function dayOf(time: number) {
  return {
    text: new Date(time).toISOString().slice(0, 7),
    precision: 'month',
    earliest: time,
    offset: undefined,
  } as const
}
