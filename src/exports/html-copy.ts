import type { ExportsMessages } from '#src/messages/exports.ts'
import type { ChartExtract } from './chart-extract.ts'
import { identityText, sectionFoot, sectionTitle } from './extract-words.ts'
import { guardedCell } from './guarded-cell.ts'
import { sectionTable } from './section-table.ts'

/** An extract as HTML for the clipboard: one table for each section. Nothing of it is ever drawn by this page. */
export function htmlCopy(extract: ChartExtract, words: ExportsMessages): string {
  const { identity, sections } = extract
  const parts = sections.map((section) => {
    const { columns, groups } = sectionTable(section, words)
    const rows = groups.flatMap(({ title, rows: own }) => [
      title === '' ? '' : `<tr><th colspan="${String(columns.length)}">${escaped(title)}</th></tr>`,
      ...own.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`),
    ])
    const head = `<tr>${columns.map((name) => `<th>${escaped(name)}</th>`).join('')}</tr>`
    const table =
      rows.length === 0
        ? paragraph(words.nothingChosen)
        : `<table border="1"><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`
    const title = `<p><b>${escaped(sectionTitle(section))}</b></p>`
    return title + table + paragraph(sectionFoot(section, extract, words))
  })
  return (identity ? paragraph(identityText(identity, words)) : '') + parts.join('')
}

/**
 * Text for LibreOffice, which would make the number 1.1 of 1.10. Excel has a style for it, and a page whose policy allows
 * no inline style may not even write one to the clipboard.
 */
function cell(text: string): string {
  return String.raw`<td sdnum="1033;0;@">${escaped(guardedCell(text))}</td>`
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
