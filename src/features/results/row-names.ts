import type { FlowsheetRow } from '#src/clinical/laboratory/flowsheet.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { nameParts } from '#src/presentation/name-parts.ts'

export interface RowName {
  readonly name: string
  /** In small: what describes the test. */
  readonly rest: string
  /** Where several rows have this name: what tells this one from them. */
  readonly apart: string
}

/** Two rows of one name are two tests: each says its code, as it was sent. */
export function rowNames(
  rows: readonly FlowsheetRow[],
  t: Messages,
  words: Pick<ResultsMessages, 'noCode'>,
): ReadonlyMap<FlowsheetRow, RowName> {
  const nameOf = ({ analyte }: FlowsheetRow) => analyte.name || t.values.noName
  const alike = Map.groupBy(rows, (row) => nameOf(row).toLowerCase())
  return new Map(
    rows.map((row) => {
      const name = nameOf(row)
      const isAlone = (alike.get(name.toLowerCase()) ?? []).length < 2
      return [
        row,
        { ...nameParts(name), apart: isAlone ? '' : (codeOf(row) ?? words.noCode) },
      ] as const
    }),
  )
}

function codeOf({ analyte }: FlowsheetRow): string | undefined {
  return analyte.latest.codes[0]?.split('|')[1]
}
