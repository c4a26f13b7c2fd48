import type { JoinedSeries } from '#src/clinical/units/joined-series.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { ReadingFlags, ReadingMarks, ReadingUnit, ReadingValueText } from './reading-value-text.tsx'
import { momentText, rangeText, whenText } from './reading-words.ts'
import { ScrollingGroup } from '#src/ui/scrolling-group.tsx'
import type { LatePartProps } from './late-part.tsx'
import { RowWithSource } from './row-with-source.tsx'
import { useView } from './view-settings.tsx'
import './readings.css'

/** The same readings as the plot, as a table: newest first, each with how it was measured. */
export function ReadingTable({
  name,
  readings,
  series,
  messages: { details },
}: {
  readonly name: string
  readonly readings: readonly Reading[]
  readonly series: readonly JoinedSeries[]
} & LatePartProps<'details'>) {
  const { t } = useView()
  const hasOneName = new Set(readings.map((reading) => reading.name)).size <= 1
  return (
    <ScrollingGroup className="reading-table" label={details.allReadingsOf(name)}>
      <table aria-label={details.allReadingsOf(name)}>
        <caption>{details.readings(readings.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{details.when}</th>
            <th scope="col" className="reading-table__number">
              {details.value}
            </th>
            <th scope="col">{t.values.flag}</th>
            <th scope="col">{details.range}</th>
            <th scope="col">{details.how}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <RowWithSource key={reading.id} references={[reading.reference]} columns={5}>
              {(sourceButton) => (
                <>
                  <th scope="row">{whenText(reading, t)}</th>
                  <td className="reading-table__number">
                    <ReadingValueText reading={reading} /> <ReadingUnit reading={reading} />{' '}
                    {convertedTexts(reading).map((text) => (
                      <div key={text} className="reading-table__converted">
                        {details.converted(text)}
                      </div>
                    ))}
                  </td>
                  <td>
                    <ReadingFlags reading={reading} /> <ReadingMarks reading={reading} />
                  </td>
                  <td className="reading-table__range">{rangeText(reading, t)}</td>
                  <td className="reading-table__how">
                    {howText(reading)} {sourceButton}
                  </td>
                </>
              )}
            </RowWithSource>
          ))}
        </tbody>
      </table>
    </ScrollingGroup>
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
      ...performers,
      ...resulted,
      ...notes,
      ...reading.malformed.map(t.values.malformed),
    ].join(' · ')
  }
}
