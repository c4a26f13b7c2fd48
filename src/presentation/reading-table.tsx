import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { ReadingFlags, ReadingMarks, ReadingUnit, ReadingValueText } from './reading-value-text.tsx'
import { momentText, rangeText, whenText } from './reading-words.ts'
import { ScrollingGroup } from '#src/ui/scrolling-group.tsx'
import { useView } from './view-settings.tsx'

/** The same readings as the plot, as a table: newest first, each with how it was measured. */
export function ReadingTable({
  name,
  readings,
}: {
  readonly name: string
  readonly readings: readonly Reading[]
}) {
  const { words, locale } = useView()
  const { readings: head } = words
  const hasOneName = new Set(readings.map((reading) => reading.name)).size <= 1
  return (
    <ScrollingGroup className="reading-table" label={head.caption(name)}>
      <table aria-label={head.caption(name)}>
        <caption>{head.count(readings.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{head.when}</th>
            <th scope="col" className="reading-table__number">
              {head.value}
            </th>
            <th scope="col">{head.flag}</th>
            <th scope="col">{head.range}</th>
            <th scope="col">{head.how}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <tr key={reading.id} data-evidence={reading.reference}>
              <th scope="row">{whenText(reading, locale, words)}</th>
              <td className="reading-table__number">
                <ReadingValueText reading={reading} /> <ReadingUnit reading={reading} />
              </td>
              <td>
                <ReadingFlags reading={reading} /> <ReadingMarks reading={reading} />
              </td>
              <td>{rangeText(reading)}</td>
              <td className="reading-table__how">{howText(reading)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingGroup>
  )

  function howText(reading: Reading): string {
    const { circumstances, notes, performers, issued, effective } = reading
    const isLate = issued && effective && issued.earliest - effective.latest > 6 * 3_600_000
    const resulted =
      issued && (isLate || !effective) ? [words.readings.issued(momentText(issued, locale))] : []
    const sourceName = hasOneName || reading.name === '' ? [] : [reading.name]
    return [...sourceName, ...circumstances, ...performers, ...resulted, ...notes].join(' · ')
  }
}
