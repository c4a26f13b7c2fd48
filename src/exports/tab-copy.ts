import type { ExportsMessages } from '#src/messages/exports.ts'
import type { ChartExtract } from './chart-extract.ts'
import { identityText, sectionFoot, sectionTitle } from './extract-words.ts'
import { guardedCell } from './guarded-cell.ts'
import { sectionTable } from './section-table.ts'

/** An extract as tab-separated text, a line for each row. */
export function tabCopy(extract: ChartExtract, words: ExportsMessages): string {
  const { identity, sections } = extract
  const blocks = sections.map((section) => {
    const { columns, groups } = sectionTable(section, words)
    const lines = groups.flatMap(({ title, rows }) => [...(title === '' ? [] : [[title]]), ...rows])
    return [
      [sectionTitle(section)],
      ...(lines.length === 0 ? [[words.nothingChosen]] : [columns, ...lines]),
      [sectionFoot(section, extract, words)],
    ]
  })
  const all = [...(identity ? [[[identityText(identity, words)]]] : []), ...blocks]
  return all.map((block) => block.map(line).join('\n')).join('\n\n') + '\n'
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell) => guardedCell(cell.replaceAll(/[\t\r\n\v\f\u2028\u2029]+/g, ' ')))
    .join('\t')
}
