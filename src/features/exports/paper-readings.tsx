import type { ExtractedReading, ReadingsSection } from '#src/exports/chart-extract.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { PaperFlags, PaperValue } from './paper-marks.tsx'

/** Readings one to a row, each with its date. A range has a column where any was sent. */
export function PaperReadings({
  section,
  words,
}: {
  readonly section: ReadingsSection
  readonly words: ExportsMessages
}) {
  const { columns } = words
  const isResults = section.rows === 'results'
  const rows = section.groups.flatMap((group) => [...group.rows])
  const hasRange = rows.some(({ range }) => range !== '')
  const hasBefore = rows.some(({ earlier }) => earlier.length > 0)
  const hasRemarks = rows.some(({ remarks }) => remarks.length > 0)
  const count = 5 + [hasRange, hasBefore, hasRemarks].filter(Boolean).length
  return (
    <table className="paper__table">
      <thead>
        <tr>
          <th scope="col">{isResults ? columns.test : columns.sign}</th>
          <th scope="col" className="paper__number">
            {columns.value}
          </th>
          <th scope="col">{columns.flag}</th>
          <th scope="col">{columns.unit}</th>
          {hasRange && <th scope="col">{columns.range}</th>}
          <th scope="col">{isResults ? columns.collected : columns.taken}</th>
          {hasBefore && <th scope="col">{columns.before}</th>}
          {hasRemarks && <th scope="col">{columns.remarks}</th>}
        </tr>
      </thead>
      {section.groups.map(({ title, rows: own }) => (
        <tbody key={title}>
          {title !== '' && (
            <tr className="paper__group">
              <th scope="rowgroup" colSpan={count}>
                {title}
              </th>
            </tr>
          )}
          {own.map((reading, index) => (
            // Two readings may say the same.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <th scope="row">{reading.name}</th>
              <td className={valueClass(reading)}>
                <PaperValue reading={reading} />
              </td>
              <td>
                <PaperFlags flags={reading.flags} />
              </td>
              <td>{reading.unit}</td>
              {hasRange && <td>{reading.range}</td>}
              <td className="paper__date">{reading.date}</td>
              {hasBefore && (
                <td>
                  <Before reading={reading} words={words} />
                </td>
              )}
              {hasRemarks && <td>{reading.remarks.join(' · ')}</td>}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** A number of usual length is never broken into two lines. */
const longValue = 16

function valueClass({ isNumber, value }: ExtractedReading): string | undefined {
  return isNumber && value.length <= longValue ? 'paper__number' : undefined
}

function Before({
  reading,
  words,
}: {
  readonly reading: ExtractedReading
  readonly words: ExportsMessages
}) {
  return reading.earlier.map(({ value, unit, flags, date, isGravest }) => (
    <div key={`${value} ${date}`}>
      {isGravest ? <b>{value}</b> : value} {unit} <PaperFlags flags={flags} />{' '}
      <span className="paper__small">{isGravest ? words.gravestOn(date) : date}</span>
    </div>
  ))
}
