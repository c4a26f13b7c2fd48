import type { ExportsMessages } from '#src/messages/exports.ts'
import type {
  ChartExtract,
  ExtractedOrder,
  ExtractedReading,
  ExtractSection,
} from './chart-extract.ts'
import { flagsText, remarksText, sectionFoot } from './extract-words.ts'
import { guardedCell } from './guarded-cell.ts'

/**
 * An extract as CSV (https://www.rfc-editor.org/rfc/rfc4180): one table for all sections, a line for each row, and in
 * every line from whom and when it is and how complete. Every field is quoted, so that a spreadsheet can be told to
 * leave it as it is. The mark at the start says UTF-8 to Excel.
 */
export function csvFile(extract: ChartExtract, words: ExportsMessages): string {
  const { columns } = words
  const { identity } = extract
  const whose = identity
    ? [
        [columns.patient, identity.name],
        [columns.born, identity.born],
        [identity.number.label, identity.number.text],
      ]
    : []
  const head = [
    columns.panel,
    columns.group,
    columns.name,
    columns.value,
    columns.unit,
    columns.flag,
    columns.range,
    columns.date,
    columns.instructions,
    columns.status,
    columns.by,
    columns.remarks,
    columns.completeness,
  ]
  const rows = extract.sections.flatMap((section) => sectionRows(section, extract, words))
  const lines = [
    [...whose.map(([name]) => name ?? ''), ...head],
    ...rows.map((row) => [...whose.map(([, text]) => text ?? ''), ...row]),
  ]
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`
}

function sectionRows(
  section: ExtractSection,
  extract: ChartExtract,
  words: ExportsMessages,
): string[][] {
  const foot = sectionFoot(section, extract, words)
  const rows =
    section.rows === 'orders'
      ? section.groups.flatMap(({ title, rows: own }) => own.map((row) => orderCells(title, row)))
      : section.groups.flatMap(({ title, rows: own }) =>
          own.map((row) => readingCells(title, row, words)),
        )
  // What holds nothing still says how complete that is.
  const all = rows.length === 0 ? [['', words.nothingChosen, ...Array<string>(9).fill('')]] : rows
  return all.map((row) => [section.title, ...row, foot])
}

function readingCells(group: string, row: ExtractedReading, words: ExportsMessages): string[] {
  const { name, value, unit, flags, range, date } = row
  const reading = [name, value, unit, flagsText(flags, words), range, date]
  return [group, ...reading, '', '', '', remarksText(row, words)]
}

function orderCells(group: string, order: ExtractedOrder): string[] {
  const { name, instructions, status, written, by, remarks } = order
  const words = [instructions.join('; '), status.join(', '), by, remarks.join(' · ')]
  return [group, name, '', '', '', '', written, ...words]
}

function quoted(text: string): string {
  return `"${guardedCell(text).replaceAll('"', '""')}"`
}
