import { useMemo, type ComponentProps } from 'react'
import type { FlowsheetRow } from '#src/clinical/laboratory/flowsheet.ts'
import { gravestReading } from '#src/clinical/laboratory/gravest-reading.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import type { Series } from '#src/clinical/observation/series.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { TrendMessages } from '#src/messages/trend.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { nameParts } from '#src/presentation/name-parts.ts'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import type { TrendView } from '#src/presentation/trend-view.ts'
import { LateReadingDetail } from '#src/presentation/late-reading-detail.tsx'
import {
  ReadingFlags,
  ReadingMarks,
  ReadingUnit,
  ReadingValueText,
} from '#src/presentation/reading-value-text.tsx'
import { SourceDisclosure } from '#src/presentation/source-disclosure.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import { searchableCodes, useEarlier } from '#src/queries/earlier-results.ts'
import { EarlierValues } from './earlier-values.tsx'
import { OtherLines } from './other-lines.tsx'
import { resultFacts } from './result-facts.ts'

export interface ResultDetailsProps {
  readonly row: FlowsheetRow
  /** Of the place that was opened, newest first; none where the test itself was. */
  readonly readings: readonly Reading[]
  readonly words: ResultsMessages
  /** The tests that can be drawn beside it. */
  readonly otherRows: readonly FlowsheetRow[]
  readonly trendWords: TrendMessages
  readonly view: TrendView
  readonly onView: (view: TrendView) => void
  /** A FHIR date: the results of this page begin with it. Undefined where they are those of any date. */
  readonly from: string | undefined
  readonly isPinned: boolean
  readonly onPin: () => void
  readonly onClose: () => void
}

/** One test: the result that was opened, whole, and all of its results. */
export function ResultDetails(props: ResultDetailsProps) {
  const { row, readings, otherRows, words, trendWords, view, onView, from } = props
  const { isPinned, onPin, onClose } = props
  const { t } = useView()
  const { analyte } = row
  const name = analyte.name === '' ? t.values.noName : analyte.name
  const parts = nameParts(name)
  const opened = gravestReading(readings)
  const drawn = view.others.join('.')
  const others = useMemo(
    () =>
      otherRows
        .map((each) => each.analyte)
        .filter(({ key }) => drawn.split('.').includes(opaqueKey(key))),
    [otherRows, drawn],
  )
  const trend = {
    name,
    view,
    onView,
    opened,
    others,
    tools: (
      <OtherLines
        rows={otherRows}
        drawn={view.others}
        words={trendWords}
        onChange={(next) => {
          onView({ ...view, others: next })
        }}
      />
    ),
    whole: resultOf,
  }
  return (
    <section className="panel results__details" aria-label={name}>
      <div className="panel__head">
        <h2 className="panel__title results__name">
          {parts.name}
          {parts.rest !== '' && <span className="row__rest"> {parts.rest}</span>}
        </h2>
        <button
          type="button"
          className="button button--link results__pin"
          aria-pressed={isPinned}
          onClick={onPin}
        >
          {isPinned ? words.unpin : words.pin}
        </button>
        <button
          type="button"
          className="button results__close"
          aria-label={words.details.close}
          onClick={onClose}
        >
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <path d="M1 1 9 9M9 1 1 9" />
          </svg>
        </button>
      </div>
      <div className="panel__body">
        {from === undefined || searchableCodes(analyte).length === 0 ? (
          <LateReadingDetail {...trend} readings={analyte.readings} series={analyte.series} />
        ) : (
          <WithEarlier
            key={analyte.key}
            trend={trend}
            analyte={analyte}
            from={from}
            words={words}
          />
        )}
      </div>
    </section>
  )

  function resultOf(reading: Reading) {
    const isOpened = reading === opened
    return (
      <OneResult
        reading={reading}
        series={analyte.series}
        others={isOpened ? readings.length - 1 : 0}
        words={words}
      />
    )
  }
}

/** All readings of one test, and those from before the window once the reader wants them. */
function WithEarlier({
  trend,
  analyte,
  from,
  words,
}: {
  readonly trend: Omit<ComponentProps<typeof LateReadingDetail>, 'readings' | 'series'>
  readonly analyte: ReadingHistory
  readonly from: string
  readonly words: ResultsMessages
}) {
  const { analyte: whole, state, ask, stop } = useEarlier(analyte, from)
  return (
    <>
      <LateReadingDetail {...trend} readings={whole.readings} series={whole.series} />
      <EarlierValues from={from} state={state} ask={ask} stop={stop} words={words} />
    </>
  )
}

function OneResult({
  reading,
  series,
  others,
  words,
}: {
  readonly reading: Reading
  readonly series: readonly Series[]
  readonly others: number
  readonly words: ResultsMessages
}) {
  const { t } = useView()
  return (
    <div className="results__result" data-evidence={reading.reference}>
      <p className="results__value" aria-live="polite">
        <ReadingValueText reading={reading} /> <ReadingFlags reading={reading} />{' '}
        <ReadingUnit reading={reading} /> <ReadingMarks reading={reading} />
      </p>
      <dl className="results__facts">
        {resultFacts(reading, series, t, words).map(({ name, values }) => (
          <div key={name}>
            <dt>{name}</dt>
            {values.map((value) => (
              <dd key={value}>{value}</dd>
            ))}
          </div>
        ))}
      </dl>
      {others > 0 && <p className="results__others">{words.details.others(others)}</p>}
      <SourceDisclosure references={[reading.reference]} />
    </div>
  )
}
