import type { FlowsheetRow, FlowsheetSection } from '#src/clinical/laboratory/flowsheet.ts'
import type { ResultsView } from './results-view.ts'

/**
 * The rows that are wanted: each word that was typed begins a word of the name, in any order, without regard to case
 * and accents.
 */
export function shownSections(
  sections: readonly FlowsheetSection[],
  find: string,
  { isFlaggedOnly, isTrendOnly }: Pick<ResultsView, 'isFlaggedOnly' | 'isTrendOnly'>,
): FlowsheetSection[] {
  const wanted = plainWords(find)
  const isWanted = ({ analyte, isRemarkable, hasTrend }: FlowsheetRow) => {
    if ((isFlaggedOnly && !isRemarkable) || (isTrendOnly && !hasTrend)) return false
    const names = plainWords(analyte.name)
    return wanted.every((word) => names.some((name) => name.startsWith(word)))
  }
  return sections.flatMap(({ group, rows }) => {
    const shown = rows.filter(isWanted)
    return shown.length === 0 ? [] : [{ group, rows: shown }]
  })
}

function plainWords(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
