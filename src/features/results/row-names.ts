import type { FlowsheetRow } from '#src/clinical/laboratory/flowsheet.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { nameParts } from '#src/presentation/name-parts.ts'

export interface RowName {
  readonly name: string
  /** In small: what describes the test. */
  readonly rest: string
  /** Where several rows have this name: the code of this one, and its system where the code is not alone either. */
  readonly code: string
}

/** Two rows of one name are two tests: each says its code, as it was sent. */
export function rowNames(
  rows: readonly FlowsheetRow[],
  t: Messages,
  { noCode }: Pick<ResultsMessages, 'noCode'>,
): ReadonlyMap<FlowsheetRow, RowName> {
  const nameOf = ({ analyte }: FlowsheetRow) => analyte.name || t.values.noName
  const alike = Map.groupBy(rows, (row) => nameOf(row).toLowerCase())
  return new Map(
    [...alike.values()].flatMap((group) => {
      const codes = distinctCodes(group.map(({ analyte }) => analyte.latest.codes[0]))
      return group.map((row, index) => {
        const code = group.length === 1 ? '' : (codes[index] ?? noCode)
        return [row, { ...nameParts(nameOf(row)), code }] as const
      })
    }),
  )
}

/**
 * Codes without their systems, where that tells them apart.
 * @param codes `system|code`
 */
function distinctCodes(codes: readonly (string | undefined)[]): (string | undefined)[] {
  const parts = codes.map((each) => {
    const [system = '', code = ''] = each?.split('|') ?? []
    return { system, code: code === '' ? undefined : code }
  })
  const counts = Map.groupBy(parts, ({ code }) => code)
  return parts.map(({ system, code }) => {
    const isAlone = (counts.get(code) ?? []).length < 2
    return code === undefined || isAlone || system === '' ? code : `${code} (${system})`
  })
}
