import type { FlowsheetRow, FlowsheetSection } from '#src/clinical/laboratory/flowsheet.ts'
import { foldedText } from '#src/messages/folded-text.ts'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import type { ResultsView } from './results-view.ts'

/** Rows under one heading: a group of tests, or those that were pinned. */
export interface ShownSection {
  readonly group: FlowsheetSection['group'] | 'pinned'
  readonly panel?: FlowsheetSection['panel']
  readonly rows: readonly FlowsheetRow[]
}

/**
 * The rows that are pinned, whatever narrows the others down, then those that are wanted: each word that was typed
 * begins a word of the name, in any order, without regard to case and accents.
 */
export function shownSections(
  sections: readonly FlowsheetSection[],
  find: string,
  { isFlaggedOnly, isTrendOnly, pins }: Pick<ResultsView, 'isFlaggedOnly' | 'isTrendOnly' | 'pins'>,
): ShownSection[] {
  const all = sections.flatMap((each) => each.rows)
  const pinned = pins.flatMap(
    (pin) => all.find(({ analyte }) => opaqueKey(analyte.key) === pin) ?? [],
  )
  const wanted = foldedWords(find)
  const isWanted = ({ analyte, isRemarkable, hasTrend }: FlowsheetRow) => {
    if ((isFlaggedOnly && !isRemarkable) || (isTrendOnly && !hasTrend)) return false
    const names = foldedWords(analyte.name)
    return wanted.every((word) => names.some((name) => name.startsWith(word)))
  }
  const others = sections.map(({ rows, ...section }) => ({
    ...section,
    rows: rows.filter((row) => !pinned.includes(row) && isWanted(row)),
  }))
  return [{ group: 'pinned' as const, rows: pinned }, ...others].filter(
    ({ rows }) => rows.length > 0,
  )
}

function foldedWords(text: string): string[] {
  return foldedText(text)
    .split(' ')
    .filter((word) => word !== '')
}
