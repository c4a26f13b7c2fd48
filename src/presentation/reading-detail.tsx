import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { Series } from '#src/clinical/observation/series.ts'
import { formatDay } from '#src/messages/format.ts'
import { useTrendPlot } from '#src/ui/plots/trend-plot-loader.ts'
import { plotPoints } from './plot-points.ts'
import { ReadingTable } from './reading-table.tsx'
import { useView } from './view-settings.tsx'

/** Everything about one measured thing: a trend for each unit it came in, and every reading as a row. */
export function ReadingDetail({
  name,
  readings,
  series,
}: {
  readonly name: string
  readonly readings: readonly Reading[]
  readonly series: readonly Series[]
}) {
  const { words, locale } = useView()
  const TrendPlot = useTrendPlot()
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
      {TrendPlot === 'failed' && drawable.length > 0 && (
        <p className="reading-detail__hint">{words.readings.chartFailed}</p>
      )}
      {drawable.map(({ key, unit, points }) => {
        if (TrendPlot === 'failed') return undefined
        const label = words.readings.trendOf(name, unit)
        return TrendPlot === 'loading' ? (
          <div
            key={key}
            className="trend-plot trend-plot--waiting"
            role="status"
            aria-label={words.readings.chartLoading}
          />
        ) : (
          <TrendPlot
            key={key}
            points={points}
            formatTime={(time) => formatDay(dayOf(time), locale)}
            label={label}
          />
        )
      })}
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
