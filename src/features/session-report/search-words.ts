import type { LateMessages } from '#src/messages/late-messages.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { SessionReportMessages } from '#src/messages/session-report.ts'
import type { SearchReport } from './session-report.ts'

/** A search by the name of the panel that it answers; the reads on behalf of another have names of their own. */
export function searchName(
  search: SearchReport['search'],
  { panels }: Messages,
  words: SessionReportMessages,
): string {
  switch (search) {
    case 'patient':
      return words.patient
    case 'vital-signs':
    case 'laboratory':
      return panels[search].title
    case 'medication-requests':
      return panels.medications.title
    case 'medication-reads':
      return words.medicationReads
  }
}

/** How a search ended, and why, where it did not end well. */
export function outcomeText(
  { outcome, because }: SearchReport,
  t: Messages,
  { sessionReport: words, details }: Pick<LateMessages, 'details' | 'sessionReport'>,
): string {
  if (outcome === undefined) return words.notRequestedYet
  const end = words.outcomes[outcome]
  const reasons = {
    ...t.panels.fhirErrors,
    ...details.doubts,
    'details-not-loaded': words.someDetailsNotRead,
  }
  return because.length === 0
    ? end
    : t.formats.labelled(end, because.map((each) => reasons[each]).join(' '))
}
