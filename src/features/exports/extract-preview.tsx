import type { ChartExtract, ExtractSection } from '#src/exports/chart-extract.ts'
import { identityText, sectionFoot, sectionTitle } from '#src/exports/extract-words.ts'
import { sectionTable } from '#src/exports/section-table.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { ScrollingGroup } from '#src/ui/scrolling-group.tsx'

/** Rows that are shown of a section; all of them are taken along. */
const maxRows = 40

/** What is taken along, before it is. */
export function ExtractPreview({
  extract,
  words,
}: {
  readonly extract: ChartExtract
  readonly words: ExportsMessages
}) {
  const { identity, sections } = extract
  return (
    <ScrollingGroup className="export__preview" label={words.preview}>
      {identity && <p className="export__who">{identityText(identity, words)}</p>}
      {sections.map((section) => (
        <div key={section.title}>
          <h3>{sectionTitle(section)}</h3>
          <PreviewTable section={section} words={words} />
          <p className="export__foot">{sectionFoot(section, extract, words)}</p>
        </div>
      ))}
    </ScrollingGroup>
  )
}

function PreviewTable({
  section,
  words,
}: {
  readonly section: ExtractSection
  readonly words: ExportsMessages
}) {
  const { columns, groups } = sectionTable(section, words)
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  if (all === 0) return <p>{words.nothingChosen}</p>
  const shown = groups
    .map(({ title, rows }, index) => ({ title, rows: rows.slice(0, roomAt(index)) }))
    .filter(({ rows }) => rows.length > 0)
  /** How many rows may still be shown when a group begins. */
  function roomAt(index: number): number {
    return Math.max(
      0,
      maxRows - groups.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0),
    )
  }
  return (
    <>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map(({ title, rows }) => (
          <tbody key={title}>
            {title !== '' && (
              <tr>
                <th scope="rowgroup" colSpan={columns.length}>
                  {title}
                </th>
              </tr>
            )}
            {rows.map((cells, row) => (
              // Two rows may say the same.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={row}>
                {cells.map((cell, column) => (
                  // A cell has its place and nothing else.
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {all > maxRows && <p>{words.moreRows(all - maxRows)}</p>}
    </>
  )
}
