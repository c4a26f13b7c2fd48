import { Fragment } from 'react'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { Series } from '#src/clinical/observation/series.ts'
import { formatDay } from '#src/messages/format.ts'
import { late } from '#src/ui/late.tsx'
import type { LatePartProps } from './late-part.tsx'
import { joinedPoints } from './joined-points.ts'
import { ReadingTable } from './reading-table.tsx'
import { useJoinedSeries } from './use-joined-series.ts'
import { useView } from './view-settings.tsx'
import '#src/ui/plots/trend-plot.css'
import './readings.css'

const TrendPlot = late(() =>
  import('#src/ui/plots/trend-plot.tsx').then((module) => module.TrendPlot),
)

export interface ReadingDetailProps extends LatePartProps<'details'> {
  readonly name: string
  readonly readings: readonly Reading[]
  readonly series: readonly Series[]
}

/** Everything about one measurement: a trend for each unit that cannot be converted, and every reading as a row. */
export function ReadingDetail({ name, readings, series, messages }: ReadingDetailProps) {
  const { t } = useView()
  const { details } = messages
  const lines = useJoinedSeries(series)
  const drawable = lines
    .map((line) => ({
      key: line.readings[0]?.id,
      unit: line.unit ?? '',
      isConverted: line.converted.size > 0,
      points: joinedPoints(line, t, details.converted),
    }))
    .filter(({ points }) => points.length > 1)
  return (
    <div className="reading-detail">
      {drawable
        .filter(({ isConverted }) => isConverted)
        .map(({ key, unit }) => (
          <p key={key} className="reading-detail__hint">
            {details.unitsConverted(unit)}
          </p>
        ))}
      {lines.length > 1 && <p className="reading-detail__hint">{details.unitsDiffer}</p>}
      {drawable.map(({ key, unit, points }) => (
        <Fragment key={key}>
          {series.length > 1 && <p className="reading-detail__unit">{unit}</p>}
          <TrendPlot
            points={points}
            formatTime={(time) => formatDay(dayOf(time), t.formats)}
            label={unit === '' ? t.values.trendOf(name) : details.trendIn(name, unit)}
            waiting={
              <div
                className="trend-plot trend-plot--waiting"
                role="status"
                aria-label={details.plotLoading}
              />
            }
            failed={<p className="reading-detail__hint">{details.plotFailed}</p>}
          />
        </Fragment>
      ))}
      <ReadingTable name={name} readings={readings} series={lines} messages={messages} />
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
