import type { FlowsheetRow } from '#src/clinical/laboratory/flowsheet.ts'
import { gravestReading } from '#src/clinical/laboratory/gravest-reading.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
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
import { resultFacts } from './result-facts.ts'

export interface ResultDetailsProps {
  readonly row: FlowsheetRow
  /** Of the place that was opened, newest first; none where the test itself was. */
  readonly readings: readonly Reading[]
  readonly words: ResultsMessages
  /** A FHIR date: the results of this page begin with it. Undefined where they are those of any date. */
  readonly from: string | undefined
  readonly onClose: () => void
}

/** One test: the result that was opened, whole, and all of its results. */
export function ResultDetails({ row, readings, words, from, onClose }: ResultDetailsProps) {
  const { t } = useView()
  const { analyte } = row
  const name = analyte.name === '' ? t.values.noName : analyte.name
  const reading = gravestReading(readings)
  return (
    <section className="panel results__details" aria-label={name}>
      <div className="panel__head">
        <h2 className="panel__title results__name">{name}</h2>
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
        {reading && (
          <OneResult
            key={reading.id}
            reading={reading}
            others={readings.length - 1}
            words={words}
          />
        )}
        {from === undefined || searchableCodes(analyte).length === 0 ? (
          <LateReadingDetail name={name} readings={analyte.readings} series={analyte.series} />
        ) : (
          <WithEarlier key={analyte.key} name={name} analyte={analyte} from={from} words={words} />
        )}
      </div>
    </section>
  )
}

/** All readings of one test, and those from before the window once the reader wants them. */
function WithEarlier({
  name,
  analyte,
  from,
  words,
}: {
  readonly name: string
  readonly analyte: ReadingHistory
  readonly from: string
  readonly words: ResultsMessages
}) {
  const { analyte: whole, state, ask } = useEarlier(analyte, from)
  return (
    <>
      <LateReadingDetail name={name} readings={whole.readings} series={whole.series} />
      <EarlierValues from={from} state={state} ask={ask} words={words} />
    </>
  )
}

function OneResult({
  reading,
  others,
  words,
}: {
  readonly reading: Reading
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
        {resultFacts(reading, t, words).map(({ name, values }) => (
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
