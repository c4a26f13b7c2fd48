import type { ExportsMessages } from '#src/messages/exports.ts'
import type { ExtractedOrder, ExtractedReading, ExtractSection } from './chart-extract.ts'
import { flagsText, remarksText } from './extract-words.ts'

/** A section as a table of text. */
export interface SectionTable {
  readonly columns: readonly string[]
  readonly groups: readonly TableGroup[]
}

export interface TableGroup {
  readonly title: string
  readonly rows: readonly (readonly string[])[]
}

export function sectionTable(section: ExtractSection, words: ExportsMessages): SectionTable {
  const { columns } = words
  if (section.rows === 'orders') {
    return {
      columns: [
        columns.medication,
        columns.instructions,
        columns.status,
        columns.written,
        columns.by,
        columns.remarks,
      ],
      groups: section.groups.map(({ title, rows }) => ({ title, rows: rows.map(orderCells) })),
    }
  }
  const isResults = section.rows === 'results'
  return {
    columns: [
      isResults ? columns.test : columns.sign,
      columns.value,
      columns.unit,
      columns.flag,
      columns.range,
      isResults ? columns.collected : columns.taken,
      columns.remarks,
    ],
    groups: section.groups.map(({ title, rows }) => ({
      title,
      rows: rows.map((row) => readingCells(row, words)),
    })),
  }
}

function readingCells(row: ExtractedReading, words: ExportsMessages): string[] {
  const { name, value, unit, flags, range, date } = row
  return [name, value, unit, flagsText(flags, words), range, date, remarksText(row, words)]
}

function orderCells(order: ExtractedOrder): string[] {
  const { name, instructions, status, written, by, remarks } = order
  return [name, instructions.join('; '), status.join(', '), written, by, remarks.join(' · ')]
}
