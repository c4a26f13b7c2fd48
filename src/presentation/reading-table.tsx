import { useEffect, useMemo, useRef } from 'react'
import type { JoinedSeries } from '#src/clinical/units/joined-series.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { sharedUnit } from '#src/clinical/observation/shared-unit.ts'
import { ReadingMarks, ReadingValueText, RowFlags } from './reading-value-text.tsx'
import { momentText, plainUnit, whenText } from './reading-words.ts'
import { rangeText } from './range-text.ts'
import type { TrendSpan } from '#src/ui/plots/trend-axis.ts'
import { ScrollingGroup } from '#src/ui/scrolling-group.tsx'
import type { LatePartProps } from './late-part.tsx'
import { ownUnit } from './own-unit.ts'
import { RowWithSource } from './row-with-source.tsx'
import { SourceRows } from './source-rows.tsx'
import { useTurnedPage } from './use-turned-page.ts'
import { useView } from './view-settings.tsx'
import './readings.css'

export interface ReadingTableProps extends LatePartProps<'details' | 'trend'> {
  readonly name: string
  /** Newest first. */
  readonly readings: readonly Reading[]
  readonly series: readonly JoinedSeries[]
  /** The time that is drawn: what is outside of it is grey. */
  readonly span: TrendSpan | undefined
  /** The id of the reading that is read in the drawing. */
  readonly chosen: string | undefined
}

/** More rows than these are shown in pages: thousands would keep a reader waiting. */
const pageLength = 200
/** Of the table's head, which stays above the rows, px. */
const headHeight = 24

/** The same readings as the plot, as a table: newest first, each with how it was measured. */
export function ReadingTable(props: ReadingTableProps) {
  const { name, readings, series, span, chosen } = props
  const { details, trend } = props.messages
  const { t } = useView()
  const body = useRef<HTMLTableSectionElement>(null)
  const [turned, turnTo] = useTurnedPage(readings[0]?.id ?? '', chosen)
  const place = Math.max(
    0,
    readings.findIndex(({ id }) => id === chosen),
  )
  const page = Math.min(turned ?? Math.floor(place / pageLength), lastPage(readings))
  const start = page * pageLength
  const shown = readings.slice(start, start + pageLength)
  const headUnit = sharedUnit(readings)
  const ofAll = sharedPerformers(readings)
  // Where none was sent, a column of nothing would take the room of the times.
  const hasRanges = useMemo(() => readings.some((each) => rangeText(each, t) !== ''), [readings, t])
  const hasOneName = new Set(readings.map((reading) => reading.name)).size <= 1
  const isIn = ({ effective }: Reading) =>
    !span || (effective && effective.earliest >= span.from && effective.earliest <= span.to)
  const inSpan = readings.filter(isIn).length
  useEffect(() => {
    if (chosen === undefined) return
    // Only the table itself is scrolled, never the page.
    const row = body.current?.querySelector<HTMLElement>('[aria-current]')
    const holder = row?.closest<HTMLElement>('.reading-table')
    if (!row || !holder) return
    const above = row.offsetTop - headHeight
    if (above < holder.scrollTop) holder.scrollTop = above
    const below = row.offsetTop + row.offsetHeight - holder.clientHeight
    if (below > holder.scrollTop) holder.scrollTop = below
  }, [chosen])
  return (
    <>
      <ScrollingGroup
        className={hasRanges ? 'reading-table' : 'reading-table reading-table--no-ranges'}
        label={details.allReadingsOf(name)}
      >
        <table aria-label={details.allReadingsOf(name)}>
          <caption>
            <span>{details.readings(readings.length)}</span>
            {inSpan < readings.length && (
              <>
                {' · '}
                <span>{trend.inWindow(inSpan)}</span>
              </>
            )}
            {ofAll !== '' && ` · ${ofAll}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">{details.when}</th>
              <th scope="col" className="reading-table__number">
                {details.value}
                {headUnit !== undefined && <span className="unit"> {plainUnit(headUnit)}</span>}
              </th>
              <th scope="col">{t.values.flag}</th>
              {hasRanges && <th scope="col">{details.range}</th>}
              <th scope="col">{details.how}</th>
            </tr>
          </thead>
          <SourceRows ref={body} rows={shown.map(({ id }) => id)} current={chosen}>
            {shown.map((reading) => (
              <RowWithSource
                key={reading.id}
                id={reading.id}
                references={[reading.reference]}
                columns={hasRanges ? 5 : 4}
                isCurrent={reading.id === chosen}
                className={isIn(reading) ? '' : 'reading-table__outside'}
              >
                {(sourceButton) => (
                  <>
                    <th scope="row">{whenText(reading, t)}</th>
                    <td
                      className={
                        reading.value.kind === 'quantity'
                          ? 'reading-table__number'
                          : 'reading-table__words'
                      }
                    >
                      <ReadingValueText reading={reading} />{' '}
                      <span className="unit">{ownUnit(reading.value, headUnit, t)}</span>{' '}
                      {convertedTexts(reading).map((text) => (
                        <div key={text} className="reading-table__converted">
                          {details.converted(text)}
                        </div>
                      ))}
                    </td>
                    <td>
                      <RowFlags reading={reading} /> <ReadingMarks reading={reading} />
                    </td>
                    {hasRanges && <td className="reading-table__range">{rangeText(reading, t)}</td>}
                    <td className="reading-table__how">
                      {howText(reading)} {sourceButton}
                    </td>
                  </>
                )}
              </RowWithSource>
            ))}
          </SourceRows>
        </table>
      </ScrollingGroup>
      {readings.length > pageLength && (
        <p className="reading-table__pages">
          {trend.rows(start + 1, start + shown.length, readings.length)}
          <button
            type="button"
            className="button button--link"
            disabled={page === 0}
            onClick={() => {
              turnTo(page - 1)
            }}
          >
            {trend.laterRows}
          </button>
          <button
            type="button"
            className="button button--link"
            disabled={start + pageLength >= readings.length}
            onClick={() => {
              turnTo(page + 1)
            }}
          >
            {trend.earlierRows}
          </button>
        </p>
      )}
    </>
  )

  function convertedTexts({ id }: Reading): string[] {
    return series.flatMap(({ unit, converted }) => {
      const value = converted.get(id)
      return value ? [`${value.text} ${unit ?? ''}`.trim()] : []
    })
  }

  function howText(reading: Reading): string {
    const { circumstances, notes, performers, issued, effective } = reading
    const isLate = issued && effective && issued.earliest - effective.latest > 6 * 3_600_000
    const resulted =
      issued && (isLate || !effective) ? [details.resulted(momentText(issued, t))] : []
    const sourceName = hasOneName || reading.name === '' ? [] : [reading.name]
    return [
      ...sourceName,
      ...circumstances,
      ...(ofAll === '' ? performers : []),
      ...resulted,
      ...notes,
      ...reading.malformed.map(t.values.malformed),
    ].join(' · ')
  }
}

/** Who made all of them: it is said once, above the rows. */
function sharedPerformers(readings: readonly Reading[]): string {
  const [first = '', ...others] = new Set(readings.map(({ performers }) => performers.join(', ')))
  return others.length === 0 ? first : ''
}

function lastPage(readings: readonly Reading[]): number {
  return Math.max(0, Math.ceil(readings.length / pageLength) - 1)
}
