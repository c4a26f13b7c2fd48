import type { LateMessages } from '#src/messages/late-messages.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { SessionReportMessages } from '#src/messages/session-report.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { panelIds, panelQuestion } from '#src/queries/panels.ts'
import type { SearchReport } from './session-report.ts'

/** A search by the name of the panel that it is the first search of; the others have names of their own. */
export function searchName(
  search: SearchReport['search'],
  { panelWords }: Messages,
  { patient, supporting }: SessionReportMessages,
): string {
  const panel = panelIds.find((id) => panelQuestion(id).searches[0] === search)
  if (panel === 'patient') return patient
  if (panel !== undefined) return panelWords[panel].title
  return ownWord(supporting, search) ?? search
}

/** How a search ended, and why, where it did not end well. */
export function outcomeText(
  { outcome, because }: SearchReport,
  t: Messages,
  { sessionReport: texts, details }: Pick<LateMessages, 'details' | 'sessionReport'>,
): string {
  if (outcome === undefined) return texts.notRequestedYet
  const end = texts.outcomes[outcome]
  const reasons = {
    ...t.panels.fhirErrors,
    ...details.doubts,
    'details-not-loaded': texts.someDetailsNotRead,
  }
  return because.length === 0
    ? end
    : t.formats.labelled(end, because.map((each) => reasons[each]).join(' '))
}
