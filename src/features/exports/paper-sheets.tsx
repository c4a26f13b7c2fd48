import type { ExtractedReading, ReadingsSection } from '#src/exports/chart-extract.ts'
import { resultSheets, type ResultSheet } from '#src/exports/result-sheets.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { PaperFlags, PaperValue } from './paper-marks.tsx'

/** Columns that A4 and Letter hold beside the name, the unit and the range. */
const columnsOnPaper = 6

/** Results by their times: tests in rows, as the sheet on screen, the newest sheet first. */
export function PaperSheets({
  section,
  words,
}: {
  readonly section: ReadingsSection
  readonly words: ExportsMessages
}) {
  const sheets = resultSheets(section, columnsOnPaper)
  return sheets.map((sheet, index) => (
    <div key={sheet.dates.join(' ')} className="paper__sheet">
      {sheets.length > 1 && <p>{words.partOf(index + 1, sheets.length)}</p>}
      <OneSheet sheet={sheet} words={words} />
    </div>
  ))
}

function OneSheet({
  sheet: { dates, groups },
  words,
}: {
  readonly sheet: ResultSheet
  readonly words: ExportsMessages
}) {
  const { columns } = words
  const remarked = groups
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat()))
    .filter((reading) => hasRemarks(reading))
  const numberOf = (reading: ExtractedReading) => remarked.indexOf(reading) + 1
  return (
    <>
      <table className="paper__table paper__table--sheet">
        <thead>
          <tr>
            <th scope="col">{columns.test}</th>
            <th scope="col">{columns.rangeNow}</th>
            {dates.map((date) => (
              <th key={date} scope="col">
                {date}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr className="paper__group">
              <th scope="rowgroup" colSpan={2 + dates.length}>
                {title}
              </th>
            </tr>
            {rows.map(({ key, name, unit, range, cells }) => (
              <tr key={key}>
                <th scope="row">
                  {name} <span className="paper__small">{unit}</span>
                </th>
                <td className="paper__small">{range}</td>
                {cells.map((readings, column) => (
                  <td key={dates[column]}>
                    {readings.map((reading, index) => (
                      // Results of one test and time have no order.
                      // oxlint-disable-next-line react/no-array-index-key
                      <div key={index}>
                        <PaperValue reading={reading} /> {unit === '' && reading.unit}{' '}
                        <PaperFlags flags={reading.flags} />
                        {hasRemarks(reading) && <sup>{numberOf(reading)}</sup>}
                      </div>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {remarked.length > 0 && (
        <ol className="paper__remarks">
          {remarked.map((reading) => (
            <li key={numberOf(reading)}>
              {reading.name}, {words.dated(reading.date, reading.remarks.join(' · '))}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** That it is preliminary is drawn. */
function hasRemarks({ remarks }: ExtractedReading): boolean {
  return remarks.length > 0
}
